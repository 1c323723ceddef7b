/**
 * The rooms that load when they are asked for. Canvas and forms follow right after the first paint, so that it comes early:
 * it needs neither React Flow nor a form.
 */
import { lazyRoom } from "./lazyRoom.tsx";

export const GalleryRoom = lazyRoom("The gallery", () => import("#ui/gallery/Gallery.tsx"));
export const AzureRoom = lazyRoom("The Azure view", () => import("#ui/publish/PublishView.tsx"));
export const JsonRoom = lazyRoom("The JSON editor", () => import("#ui/json/JsonEditor.tsx"));
export const ScriptRoom = lazyRoom("The script editor", () => import("#ui/json/ScriptEditor.tsx"));

const loadCanvas = async () => ({ default: (await import("#ui/canvas/Canvas.tsx")).Canvas });
export const CanvasRoom = lazyRoom("The canvas", loadCanvas);
export const NotesRoom = lazyRoom("The notes", () => import("#ui/notes/Notes.tsx"));

const loadForms = () => import("#ui/inspector/PropertiesPanel.tsx");
export const FormsRoom = lazyRoom("The forms", loadForms);
const loadResourceForms = () => import("#ui/inspector/resource/ResourcePanel.tsx");
export const ResourceFormsRoom = lazyRoom("The form", loadResourceForms);

/** Fetches what will be needed soon; what fails now is asked for again when it is needed. */
export function preloadRooms(): void {
  loadCanvas().catch(() => undefined);
  loadForms().catch(() => undefined);
  loadResourceForms().catch(() => undefined);
}
