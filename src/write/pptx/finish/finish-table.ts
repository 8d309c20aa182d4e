// A table as pptxgenjs wrote it → the same with its header row marked and no style of PowerPoint's own.
import type { TableBox } from '../../../model/scene.ts';
import { TABLE_STYLE_ID } from '../frame/table-styles.ts';

export function finishTable(xml: string, box: TableBox): string {
  const header = box.rows[0]?.header ? ' firstRow="1"' : '';
  return xml
    .replace(/ *<p:nvPr><p:extLst>.*?<\/p:extLst><\/p:nvPr>/s, '<p:nvPr/>')
    .replace('<a:tblPr/>', `<a:tblPr${header}><a:tableStyleId>${TABLE_STYLE_ID}</a:tableStyleId></a:tblPr>`)
    .replace(/> +(<\/a:(?:tcPr|tc|tbl|graphicData|graphic)>)/g, '>$1');
}
