// Decorative shapes and lines as pptxgenjs wrote them → shapes a person can type into, and real connectors.

/** pptxgenjs leaves out the text body, which some readers take for damage. */
export function finishShape(xml: string, languageAttributes: string): string {
  const body =
    '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/>' +
    `<a:p><a:pPr algn="ctr"/><a:endParaRPr ${languageAttributes}/></a:p></p:txBody>`;
  return xml.replace('</p:sp>', `${body}</p:sp>`);
}

export function finishLine(xml: string): string {
  return xml
    .replace('<p:sp><p:nvSpPr>', '<p:cxnSp><p:nvCxnSpPr>')
    .replace('<p:cNvSpPr/><p:nvPr></p:nvPr></p:nvSpPr>', '<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>')
    .replace('<a:noFill/><a:ln ', '<a:ln ')
    .replace('</p:sp>', '</p:cxnSp>');
}
