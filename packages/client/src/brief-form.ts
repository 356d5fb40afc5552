import type { CreateProjectInput } from "@emblazon/contract";

/** The multipart form of a brief with pictures: the fields of the JSON form, lists as `name[]`. */
export function briefForm(input: CreateProjectInput, pictures: readonly Blob[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(input)) {
    if (Array.isArray(value)) {
      for (const item of value) form.append(`${name}[]`, item);
    } else if (value !== undefined) {
      form.append(name, String(value));
    }
  }
  for (const [index, picture] of pictures.entries()) {
    const name = picture instanceof File ? picture.name : `picture-${index + 1}`;
    form.append("inspiration[]", picture, name);
  }
  return form;
}
