import {imageAddress} from '../allowed.js';

export interface Picture {
  /** A `data:` address: the picture is part of the text. */
  readonly address: string;
  readonly name: string;
}

/** The text is part of every read of its account, so larger pictures belong on a server. */
const MOST_BYTES = 200_000;

/** The picture in the clipboard, or the reason why it cannot be inserted. */
export async function pastedPicture({files}: DataTransfer): Promise<Picture | 'too-large' | 'not-allowed'> {
  const file = [...files].find(({type}) => type.startsWith('image/'));
  if (!file) return 'not-allowed';
  if (file.size > MOST_BYTES) return 'too-large';
  const address = await dataAddress(file);
  return imageAddress.test(address) ? {address, name: file.name.replace(/\.\w+$/, '')} : 'not-allowed';
}

function dataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}
