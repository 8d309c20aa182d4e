// A page-number box as pptxgenjs wrote it → the same with the number as a field, right even when slides are moved.
import { InternalError } from '../../../model/errors.ts';
import { SLIDE_NUMBER_FIELD } from '../frame/xml.ts';

export function finishPageNumber(xml: string, number: number): string {
  const run = new RegExp(`<a:r>(<a:rPr (?:(?!</a:rPr>).)*</a:rPr>)<a:t>(${number})</a:t></a:r>`, 's');
  if (!run.test(xml))
    throw new InternalError(`Unexpected page-number box without a run that is \`${number}\``);
  return xml.replace(run, `<a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum">$1<a:t>$2</a:t></a:fld>`);
}
