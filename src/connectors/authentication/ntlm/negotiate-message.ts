import { FLAGS, fieldAt, SIGNATURE, uint32 } from './message-layout.ts';

/** NEGOTIATE_MESSAGE ([MS-NLMP] section 2.2.1.1), which names neither domain nor workstation: they are told with the proof. */
export function negotiateMessage(): Buffer {
  const flags =
    FLAGS.UNICODE |
    FLAGS.REQUEST_TARGET |
    FLAGS.NTLM |
    FLAGS.ALWAYS_SIGN |
    FLAGS.EXTENDED_SESSIONSECURITY |
    FLAGS.TARGET_INFO;
  return Buffer.concat([SIGNATURE, uint32(1), uint32(flags), fieldAt(0, 0), fieldAt(0, 0)]);
}
