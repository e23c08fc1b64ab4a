import {BarcodeDetector as Bundled} from './qr-0.7.0/decode.js';

/** What a tablet's own camera app sends may be larger than any decoder needs. */
const LARGEST = 2000;

/** The browser's own decoder first, where it has one for these codes; and where it sees nothing, ours. */
const detectors = [...await own(), new Bundled({formats: ['qr_code']})];

async function own() {
  const Own = window.BarcodeDetector;
  const formats = await Own?.getSupportedFormats().catch(() => []) ?? [];
  return formats.includes('qr_code') ? [new Own({formats: ['qr_code']})] : [];
}

/** Return what stands in the code on an image file; nothing when there is none. */
export async function textOf(file) {
  const image = await createImageBitmap(file).catch(() => null);
  const text = image ? await textIn(image, image.width, image.height) : '';
  image?.close();
  return text;
}

/** Return what stands in the code on an image or a film's present frame, so large; nothing when there is none. */
export async function textIn(image, width, height) {
  const seen = drawn(image, width, height);
  for (const detector of detectors) {
    const codes = await detector.detect(seen).catch(() => []);
    if (codes.length > 0) {
      return codes[0].rawValue;
    }
  }
  return '';
}

/** Draw on white, for what lets light through would be black on black. */
function drawn(image, width, height) {
  const scale = Math.min(1, LARGEST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const brush = canvas.getContext('2d', {willReadFrequently: true});
  brush.fillStyle = 'white';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
