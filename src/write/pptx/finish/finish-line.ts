// A line as pptxgenjs wrote it, a shape → a connector, which PowerPoint moves and formats as a line.

export function finishLine(xml: string): string {
  return xml
    .replace('<p:sp><p:nvSpPr>', '<p:cxnSp><p:nvCxnSpPr>')
    .replace('<p:cNvSpPr/><p:nvPr></p:nvPr></p:nvSpPr>', '<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>')
    .replace('<a:noFill/><a:ln ', '<a:ln ')
    .replace('</p:sp>', '</p:cxnSp>');
}
