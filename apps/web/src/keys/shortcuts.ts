export interface Shortcut {
  readonly id: string;
  readonly where: "Everywhere" | "A project" | "A logo" | "Photos" | "A picture" | "Your work";
  readonly label: string;
  /**
   * Key combinations, any of which will do. `mod` is ⌘ on a Mac, else Ctrl; a space parts keys
   * pressed one after the other.
   */
  readonly keys: readonly string[];
  /** What the sheet shows; made from `keys` when left out. */
  readonly shown?: string;
  /** Also while typing in a field. */
  readonly inFields?: boolean;
}

/** Every key that does something, once: the handlers and the sheet both read this table. */
export const shortcuts = [
  { id: "help", where: "Everywhere", label: "Show these shortcuts", keys: ["?"] },
  { id: "new", where: "Everywhere", label: "Start a new brief", keys: ["g n"] },
  { id: "work", where: "Everywhere", label: "Go to your work", keys: ["g w"] },
  { id: "photos", where: "Everywhere", label: "Go to the photos", keys: ["g p"] },
  { id: "undo", where: "Everywhere", label: "Undo the last change", keys: ["mod+z"] },
  {
    id: "generate",
    where: "A project",
    label: "Draw six, or six more",
    keys: ["mod+Enter"],
    inFields: true,
  },
  { id: "stop", where: "A project", label: "Stop drawing", keys: ["Escape"] },
  {
    id: "pick",
    where: "A project",
    label: "Pick a logo of the round",
    keys: ["1", "2", "3", "4", "5", "6"],
    shown: "1–6",
  },
  {
    id: "move",
    where: "A project",
    label: "Move between logos",
    keys: ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"],
    shown: "← → ↑ ↓",
  },
  {
    id: "open",
    where: "A project",
    label: "Open the picked logo",
    keys: ["Enter", "Space"],
    shown: "enter or space",
  },
  { id: "refine", where: "A project", label: "Refine it in words", keys: ["r"] },
  { id: "vary", where: "A project", label: "Vary it", keys: ["v"] },
  { id: "favourite", where: "A project", label: "Favourite it, or not", keys: ["f"] },
  { id: "download", where: "A project", label: "Download it", keys: ["d"] },
  { id: "trash", where: "A project", label: "Move it to the trash", keys: ["Delete"] },
  { id: "previous", where: "A logo", label: "Previous logo", keys: ["ArrowLeft"] },
  { id: "next", where: "A logo", label: "Next logo", keys: ["ArrowRight"] },
  { id: "backdrop", where: "A logo", label: "Next background", keys: ["b"] },
  { id: "logo-refine", where: "A logo", label: "Refine it in words", keys: ["r"] },
  { id: "logo-vary", where: "A logo", label: "Vary it", keys: ["v"] },
  { id: "logo-favourite", where: "A logo", label: "Favourite it, or not", keys: ["f"] },
  { id: "logo-download", where: "A logo", label: "Download as chosen", keys: ["d"] },
  { id: "logo-trash", where: "A logo", label: "Move it to the trash", keys: ["Delete"] },
  { id: "close", where: "A logo", label: "Back to the project", keys: ["Escape"] },
  {
    id: "look",
    where: "Photos",
    label: "Choose a look",
    keys: ["1", "2", "3", "4", "5", "6"],
    shown: "1–6",
  },
  {
    id: "save",
    where: "Photos",
    label: "Save in full size, or paint all",
    keys: ["mod+Enter"],
    inFields: true,
  },
  { id: "photo-stop", where: "Photos", label: "Stop painting", keys: ["Escape"] },
  { id: "photo-previous", where: "Photos", label: "Previous photo", keys: ["p"] },
  { id: "photo-next", where: "Photos", label: "Next photo", keys: ["n"] },
  { id: "reset", where: "Photos", label: "The look as it comes", keys: ["r"] },
  { id: "redo", where: "Photos", label: "Do again what was undone", keys: ["mod+y"] },
  {
    id: "original",
    where: "A picture",
    label: "See the original, while held",
    keys: ["o", "Space"],
    shown: "o or space",
  },
  { id: "zoom", where: "A picture", label: "Pixel by pixel, or fit", keys: ["z"] },
  { id: "picture-favourite", where: "A picture", label: "Favourite it, or not", keys: ["f"] },
  { id: "picture-download", where: "A picture", label: "Download as chosen", keys: ["d"] },
  { id: "picture-trash", where: "A picture", label: "Move it to the trash", keys: ["Delete"] },
  { id: "picture-close", where: "A picture", label: "Back to the photos", keys: ["Escape"] },
  { id: "search", where: "Your work", label: "Search", keys: ["/"] },
  { id: "clear", where: "Your work", label: "Clear the selection", keys: ["Escape"] },
  {
    id: "restore",
    where: "Your work",
    label: "Restore what is selected in the trash",
    keys: ["r"],
  },
] as const satisfies readonly Shortcut[];

export type ShortcutId = (typeof shortcuts)[number]["id"];
