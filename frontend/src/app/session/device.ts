/** What this device keeps of a session: the text that no server has yet, encrypted. Other files hold what it looks like. */
export const UNSENT = 'unsent';

/** One for the page, which does not hear itself. Made when it is first needed, and so never on the server. */
let tabs: BroadcastChannel | undefined;

function getTabs(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel !== 'undefined') tabs ??= new BroadcastChannel('session');
  return tabs;
}

/** Leaves nothing of a session on this device. Also called where there was none: it costs next to nothing. */
export function wipeDevice(): void {
  if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(UNSENT);
}

/** Has every other tab of ours notice that the session is over. */
export function tellOtherTabs(): void {
  getTabs()?.postMessage('over');
}

/**
 * Takes away what a page shows of a session that may be over: when another tab says that it is, and when the browser
 * brings a page back as it was left. The page then asks again who is there.
 */
export function askAnewWhenOver(isSignedIn: () => boolean, window: Window): void {
  const askAnew = (): void => {
    if (!isSignedIn()) return;
    window.document.body.hidden = true;
    window.location.reload();
  };
  window.addEventListener('pageshow', ({ persisted: isBroughtBack }) => {
    if (isBroughtBack) askAnew();
  });
  getTabs()?.addEventListener('message', askAnew);
}
