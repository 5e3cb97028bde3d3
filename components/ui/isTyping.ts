/** Whether keys and what is pasted are meant for a field. A choice of files takes neither. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="file"]), textarea, select'));
