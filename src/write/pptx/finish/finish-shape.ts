// A decorative shape as pptxgenjs wrote it → one that a person can type into.

/** pptxgenjs leaves out the text body, which some readers take for damage. */
export function finishShape(xml: string, languageAttributes: string): string {
  const body =
    '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/>' +
    `<a:p><a:pPr algn="ctr"/><a:endParaRPr ${languageAttributes}/></a:p></p:txBody>`;
  return xml.replace('</p:sp>', `${body}</p:sp>`);
}
