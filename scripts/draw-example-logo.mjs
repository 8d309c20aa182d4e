// node scripts/draw-example-logo.mjs: draws the logo of the example brand, a house that does not exist, for light and for
// dark ground, beside its theme.

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
const { createCanvas, GlobalFonts } = createRequire(import.meta.url)('@napi-rs/canvas');
GlobalFonts.registerFromPath('node_modules/@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf', 'Wordmark');

const [WIDTH, HEIGHT] = [1000, 128];
const VARIANTS = {
  'example-brand': { far: '#7FA99B', near: '#0F4238', word: '#0F4238', second: '#8E2A5B' },
  'example-brand-on-cover': { far: '#7FB5A4', near: '#FFFFFF', word: '#FFFFFF', second: '#F2B8D0' },
};

for (const [name, colors] of Object.entries(VARIANTS)) {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  peak(pen, [92, 122, 158, 18, 224, 122], colors.far);
  peak(pen, [8, 122, 84, 6, 160, 122], colors.near);
  pen.font = '700 84px Wordmark';
  pen.fillStyle = colors.word;
  pen.letterSpacing = '6px';
  pen.fillText('AOMINE', 258, 106);
  const after = 258 + pen.measureText('AOMINE').width + 22;
  pen.fillStyle = colors.second;
  pen.font = '700 44px Wordmark';
  pen.letterSpacing = '4px';
  pen.fillText('PARTNERS', after, 106);
  writeFileSync(`templates/themes/${name}.png`, canvas.toBuffer('image/png'));
}

function peak(pen, [x1, y1, x2, y2, x3, y3], color) {
  pen.fillStyle = color;
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.lineTo(x3, y3);
  pen.closePath();
  pen.fill();
}
