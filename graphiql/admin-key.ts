const STORED_AS = 'passerelle.adminKey';

/** The admin key, kept for this browser tab only. */
function adminKey(): string | undefined {
  return sessionStorage.getItem(STORED_AS) ?? undefined;
}

/** The header, or the connection parameter, that bears the key; nothing where there is no key yet. */
export function authorization(): { authorization?: string } {
  const key = adminKey();
  return key === undefined ? {} : { authorization: `Bearer ${key}` };
}

let asking: Promise<boolean> | undefined;

/** Asks for the key in a dialog, one at a time; false when the person gives none. An empty key forgets the old one. */
export function askForKey(reason: string): Promise<boolean> {
  asking ??= openDialog(reason).finally(() => {
    asking = undefined;
  });
  return asking;
}

function openDialog(reason: string): Promise<boolean> {
  const dialog = element('key-dialog', HTMLDialogElement);
  const input = element('key-input', HTMLInputElement);
  element('key-reason', HTMLElement).textContent = reason;
  input.value = '';
  dialog.showModal();
  return new Promise((resolve) => {
    const answer = (given: boolean): void => {
      dialog.onsubmit = dialog.oncancel = null;
      dialog.close();
      resolve(given);
    };
    dialog.onsubmit = (event) => {
      event.preventDefault();
      store(input.value.trim());
      answer(input.value.trim() !== '');
    };
    dialog.oncancel = () => answer(false);
    element('key-cancel', HTMLButtonElement).onclick = () => answer(false);
  });
}

function store(key: string): void {
  if (key === '') sessionStorage.removeItem(STORED_AS);
  else sessionStorage.setItem(STORED_AS, key);
}

function element<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${id}`);
}
