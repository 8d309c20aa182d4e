// Type of a relationship → the content types of what it leads to.

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const SLIDES = `${OFFICE}.presentationml`;
const SHEETS = `${OFFICE}.spreadsheetml`;

export const LINKED_TYPES: Readonly<Record<string, readonly string[]>> = {
  officeDocument: [`${SLIDES}.presentation.main+xml`, `${SHEETS}.sheet.main+xml`],
  'core-properties': ['application/vnd.openxmlformats-package.core-properties+xml'],
  'extended-properties': [`${OFFICE}.extended-properties+xml`],
  'custom-properties': [`${OFFICE}.custom-properties+xml`],
  slide: [`${SLIDES}.slide+xml`],
  slideLayout: [`${SLIDES}.slideLayout+xml`],
  slideMaster: [`${SLIDES}.slideMaster+xml`],
  notesSlide: [`${SLIDES}.notesSlide+xml`],
  notesMaster: [`${SLIDES}.notesMaster+xml`],
  presProps: [`${SLIDES}.presProps+xml`],
  viewProps: [`${SLIDES}.viewProps+xml`],
  tableStyles: [`${SLIDES}.tableStyles+xml`],
  theme: [`${OFFICE}.theme+xml`],
  image: ['image/png', 'image/jpeg'],
  chart: [`${OFFICE}.drawingml.chart+xml`],
  chartUserShapes: [`${OFFICE}.drawingml.chartshapes+xml`],
  chartStyle: ['application/vnd.ms-office.chartstyle+xml'],
  chartColorStyle: ['application/vnd.ms-office.chartcolorstyle+xml'],
  package: [`${SHEETS}.sheet`],
  worksheet: [`${SHEETS}.worksheet+xml`],
  styles: [`${SHEETS}.styles+xml`],
  sharedStrings: [`${SHEETS}.sharedStrings+xml`],
  table: [`${SHEETS}.table+xml`],
};
