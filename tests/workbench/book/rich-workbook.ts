import { mainNamespace as main, pack, relationships, xmlHead } from '../../files/workbook-parts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with all that a council's workbook may hold, in the forms in which Excel writes it. */
export function richWorkbook(): Uint8Array {
  return pack({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      [
        'rId2',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
    'docProps/core.xml': `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Finance</dc:creator></cp:coreProperties>`,
    'xl/workbook.xml': `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" activeTab="1"/></bookViews><sheets><sheet name="Summary" sheetId="3" r:id="rId1"/><sheet name="Budget 2004-05" sheetId="1" r:id="rId2"/><sheet name="Chart" sheetId="7" r:id="rId8"/><sheet name="Workings" sheetId="5" state="hidden" r:id="rId3"/><sheet name="Lists" sheetId="6" state="veryHidden" r:id="rId4"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'Budget 2004-05'!$A$1:$D$12</definedName><definedName name="Choices">Lists!$A$1:$A$3</definedName><definedName name="Hidden_one" hidden="1">Lists!$A$1</definedName><definedName name="Local" localSheetId="3" comment="Only on Workings">Workings!$A$1</definedName><definedName name="Net_total">'Budget 2004-05'!$C$10</definedName><definedName name="Rate">0.025</definedName></definedNames><calcPr calcId="191029"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
      ['rId4', 'worksheet', 'worksheets/sheet4.xml'],
      ['rId5', 'theme', 'theme/theme1.xml'],
      ['rId6', 'styles', 'styles.xml'],
      ['rId7', 'sharedStrings', 'sharedStrings.xml'],
      ['rId8', 'chartsheet', 'chartsheets/sheet1.xml'],
      ['rId9', 'calcChain', 'calcChain.xml'],
      ['rId10', 'customXml', '../customXml/item1.xml'],
    ]),
    'xl/calcChain.xml': `${xmlHead}<calcChain xmlns="${main}"><c r="C10" i="1"/><c r="D5" i="1"/><c r="B2" i="3"/></calcChain>`,
    'xl/theme/theme1.xml': theme,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `${xmlHead}<sst xmlns="${main}" count="9" uniqueCount="9">${[
      '<si><t>Borough of Somewhere</t></si>',
      '<si><t>Service</t></si>',
      '<si><t>Net £000</t></si>',
      '<si><r><t xml:space="preserve">Housing </t></r><r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr><t>benefits</t></r><r><t xml:space="preserve">: rent allowances</t></r></si>',
      '<si><t>Refuse &amp; recycling</t></si>',
      '<si><t xml:space="preserve"> Libraries  </t></si>',
      '<si><t>Line_x000D_\nbreak</t></si>',
      '<si><t>Total</t></si>',
      '<si><t>00123</t></si>',
    ].join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="A1:B3"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Net total</t></is></c><c r="B2"><f>Net_total*1000</f><v>1370100</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Target</t></is></c><c r="B3" s="3"><f>_xldudf_AES_TARGET(B2)</f><v>34252.5</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
    'xl/worksheets/sheet2.xml': budgetSheet,
    'xl/worksheets/_rels/sheet2.xml.rels': relationships([
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
      ['rId4', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ]),
    'xl/worksheets/sheet3.xml': `${xmlHead}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>A1*Rate</f><v>0.125</v></c></row><row r="2"><c r="A2" s="6"><v>7</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0"/></worksheet>`,
    'xl/worksheets/sheet4.xml': `${xmlHead}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Included</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Excluded</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Check</t></is></c></row></sheetData></worksheet>`,
    'xl/chartsheets/sheet1.xml': `${xmlHead}<chartsheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
    'xl/drawings/drawing1.xml': `${xmlHead}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relationships([
      ['rId1', 'chart', '../charts/chart1.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ]),
    'xl/charts/chart1.xml': `${xmlHead}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:val><c:numRef><c:f>'Budget 2004-05'!$C$5:$C$9</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
    'xl/media/image1.png': new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 1, 2, 3]),
    'xl/printerSettings/printerSettings1.bin': new Uint8Array([1, 2, 3, 4, 5]),
    'xl/comments1.xml': `${xmlHead}<comments xmlns="${main}"><authors><author>A. Officer</author></authors><commentList><comment ref="B6" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>A. Officer:</t></r><r><t xml:space="preserve">
Paid by the county.</t></r></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
 <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>
 <v:shape id="_x0000_s1025" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1"><v:textbox><div style='text-align:left'><br></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:Anchor>2, 15, 4, 10, 4, 31, 8, 9</x:Anchor><x:Row>5</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
    'customXml/item1.xml': `${xmlHead}<records xmlns="urn:council:records"><retain>7 years</retain></records>`,
  });
}

const contentTypes = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${[1, 2, 3, 4].map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>`;

const theme = `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>${['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'].map((colour, index) => `<a:accent${index + 1}><a:srgbClr val="${colour}"/></a:accent${index + 1}>`).join('')}<a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme></a:themeElements></a:theme>`;

const styles = `${xmlHead}<styleSheet xmlns="${main}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0;(#,##0);\\-"/></numFmts><fonts count="4" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="14"/><color theme="4" tint="-0.249977111117893"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="11"/><color theme="0"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><i/><u val="double"/><strike/><sz val="9"/><color indexed="10"/><name val="Arial"/><family val="2"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999389629810485"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top style="thin"><color auto="1"/></top><bottom style="double"><color theme="1"/></bottom><diagonal/></border><border diagonalUp="1"><left style="medium"><color rgb="FFFF0000"/></left><right/><top/><bottom/><diagonal style="hair"><color auto="1"/></diagonal></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/><xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="14" fontId="3" fillId="0" borderId="2" xfId="0"><alignment horizontal="left" indent="2" textRotation="45"/></xf><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><fill><patternFill><bgColor theme="6" tint="0.39994506668294322"/></patternFill></fill><border><left style="thin"/></border></dxf></dxfs><tableStyles count="0"/></styleSheet>`;

const budgetSheet = `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${office}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac">
<sheetPr codeName="Sheet1"><tabColor theme="5"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H14"/><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="4" topLeftCell="B5" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C7" sqref="C7"/></sheetView></sheetViews><sheetFormatPr baseColWidth="10" defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="8.5703125" customWidth="1"/><col min="2" max="2" width="34.140625" bestFit="1" customWidth="1"/><col min="5" max="5" width="9.140625" hidden="1" customWidth="1"/><col min="9" max="16384" width="9.140625" style="8"/></cols><sheetData>
<row r="1" spans="1:8" ht="18.75" customHeight="1" x14ac:dyDescent="0.3"><c r="A1" s="1" t="s"><v>0</v></c></row>
<row r="2" spans="1:8" hidden="1"><c r="A2" t="inlineStr"><is><t>working row</t></is></c></row>
<row r="4" spans="1:8" s="2" customFormat="1" ht="30"><c r="A4" s="2"/><c r="B4" s="2" t="s"><v>1</v></c><c r="C4" s="2" t="s"><v>2</v></c><c r="D4" s="2"/></row>
<row r="5" spans="1:8"><c r="A5" s="5" t="s"><v>8</v></c><c r="B5" t="s"><v>3</v></c><c r="C5" s="3"><v>950</v></c><c r="D5" s="3"><f t="shared" ref="D5:D9" si="0">C5*1000</f><v>950000</v></c><c r="H5" s="7"><v>38353</v></c></row>
<row r="6" spans="1:8"><c r="A6"><v>2</v></c><c r="B6" t="s"><v>4</v></c><c r="C6" s="3"><v>400</v></c><c r="D6" s="3"><f t="shared" si="0"/><v>400000</v></c></row>
<row r="7" spans="1:8"><c r="A7" s="6"><v>3</v></c><c r="B7" t="s"><v>5</v></c><c r="C7" s="3"><v>20</v></c><c r="D7" s="3"><f t="shared" si="0"/><v>20000</v></c></row>
<row r="8" spans="1:8"><c r="A8" t="b"><v>1</v></c><c r="B8" t="s"><v>6</v></c><c r="C8" s="3"/><c r="D8" s="3"><f t="shared" si="0"/><v>0</v></c></row>
<row r="9" spans="1:8"><c r="A9" t="e"><v>#N/A</v></c><c r="B9" t="str"><f>_xlfn.CONCAT(B4,"&amp;")</f><v>Service&amp;</v></c><c r="C9" s="3"><v>0.1</v></c><c r="D9" s="3"><f t="shared" si="0"/><v>100</v></c></row>
<row r="10" spans="1:8"><c r="B10" s="4" t="s"><v>7</v></c><c r="C10" s="4"><f>SUM(C5:C9)</f><v>1370.1</v></c><c r="G10"><f t="array" ref="G10:G12">C5:C7*2</f><v>1900</v></c></row>
<row r="11" spans="1:8"><c r="G11"><v>800</v></c></row>
<row r="12" spans="1:8"><c r="B12"><f>[1]Ledger!$A$1</f><v>77</v></c><c r="G12"><v>40</v></c></row>
</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" insertRows="0"/><autoFilter ref="A4:D9"/><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="B13:C14"/></mergeCells><conditionalFormatting sqref="C5:C9"><cfRule type="iconSet" priority="3"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B5:B9 D5:D9"><cfRule type="expression" dxfId="1" priority="2" stopIfTrue="1"><formula>$C5&gt;500</formula></cfRule><cfRule type="containsText" dxfId="0" priority="4" operator="containsText" text="rent"><formula>NOT(ISERROR(SEARCH("rent",B5)))</formula></cfRule></conditionalFormatting><dataValidations count="3"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="F5:F9" xr:uid="{00000000-0002-0000-0100-000000000000}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><formula1>"Included,Excluded,Check"</formula1></dataValidation><dataValidation type="list" showErrorMessage="1" errorStyle="warning" errorTitle="Choice" error="Pick one" sqref="F10"><formula1>Choices</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" allowBlank="1" sqref="A6 A8"><formula1>0</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="B6" location="Lists!A1" display="see"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId4"/><headerFooter><oddFooter>&amp;CPage &amp;P</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{A}"><x14:dataBar/></x14:cfRule><xm:sqref>D5:D9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`;
