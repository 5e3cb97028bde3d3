/** What the Export menu needs once somebody opens it, in one piece: who could choose an item can be told how it goes, though the server be gone. */
export { ExportItems } from './ExportItems';
export { ProgressDialog } from './ProgressDialog';
