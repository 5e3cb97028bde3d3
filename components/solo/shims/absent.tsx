/** In the place of what only a server can do: making files, reading other formats. In a file it is not there. */
export const ExportMenu = () => null;
export const Import = () => null;
