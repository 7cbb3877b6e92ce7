import { deflateSync } from 'node:zlib';
import { CANARIES, EXIF } from './canaries.js';
import { type CorpusFile, document } from './corpus-file.js';
import { HTML, ZIP } from './other-bytes.js';
import type { ExifTool } from './exiftool.js';
import { encryption, type PdfObject, updatePdf, writePdf } from './pdf-writer.js';
import { picture } from './scene.js';

const HEX = Buffer.from(CANARIES.hidden, 'utf8').toString('hex');
const SCENE = `0.86 0.16 0.16 rg 0 240 320 240 re f 0.16 0.67 0.24 rg 320 240 320 240 re f
0.16 0.24 0.78 rg 0 0 320 240 re f 0.9 0.82 0.2 rg 320 0 320 240 re f`;
const TEXT = '0 g BT /F1 24 Tf 200 230 Td (Considerant que) Tj ET';
const FONT = '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >>';

interface Extras {
  readonly catalogue?: string;
  readonly page?: string;
  readonly pages?: string;
  readonly content?: string | Buffer;
  readonly contentValue?: string;
  readonly objects?: readonly PdfObject[];
}

const FIRST_EXTRA = 5;
const shown = { shows: 'scene' };
const telling = { shows: 'scene', tells: true };

/** Catalogue, pages, page, content, and from number 5 whatever is asked for. */
function parts({
  catalogue = '',
  page = FONT,
  pages = '',
  content,
  contentValue = '<< >>',
  objects = [],
}: Extras = {}) {
  return [
    { value: `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>` },
    { value: `<< /Type /Pages /Kids [3 0 R] /Count 1 ${pages} >>` },
    { value: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 640 480] /Contents 4 0 R ${page} >>` },
    { value: contentValue, stream: Buffer.from(content ?? `${SCENE}\n${TEXT}`) },
    ...objects,
  ];
}

const pdf = (extras: Extras = {}, trailer = ''): Buffer => writePdf({ objects: parts(extras), trailer });

export async function pdfs(tool: ExifTool): Promise<CorpusFile[]> {
  return [...plain(), ...speaking(), ...(await withPicture(tool)), ...active(), ...sealed(), ...broken(), ...heavy()];
}

function plain(): CorpusFile[] {
  return [
    document('plain.pdf', pdf(), 1, shown),
    document('three-pages.pdf', manyPages(3), 3, shown),
    document('turned.pdf', pdf({ page: `${FONT} /Rotate 360` }), 1, shown),
    document('giant-page.pdf', pdf({ page: '/UserUnit 10', pages: '' }), 1, shown),
    document('long-page.pdf', sized(20, 14_400)),
    document('tiny-page.pdf', sized(1, 1)),
    document('old.pdf', Buffer.from(pdf().toString('latin1').replace('%PDF-1.7', '%PDF-1.1'), 'latin1'), 1, shown),
    document(
      'foreign-font.pdf',
      pdf({ page: JAPANESE, content: `${SCENE} 0 g BT /F1 24 Tf 200 230 Td <65e5672c> Tj ET` }),
      1,
      shown,
    ),
  ];
}

const JAPANESE = `/Resources << /Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-H
/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>
/FontDescriptor << /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >> >> >>`;

function sized(width: number, height: number): Buffer {
  const objects = parts().map((object) => ({
    ...object,
    value: object.value.replace('640 480', `${width} ${height}`),
  }));
  return writePdf({ objects });
}

/** What a document says of itself, or still holds of what was taken out. */
function speaking(): CorpusFile[] {
  const info = `<< /Author (${CANARIES.author}) /Creator (${CANARIES.software}) /CreationDate (D:20190317040506) >>`;
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${CANARIES.author}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const metadata = { value: '<< /Type /Metadata /Subtype /XML >>', stream: Buffer.from(xmp) };
  const older = pdf({ content: `BT /F1 20 Tf 9 9 Td (${CANARIES.hidden}) Tj ET` });
  const under = `BT /F1 20 Tf 20 20 Td (${CANARIES.hidden}) Tj ET`;
  return [
    document(
      'author.pdf',
      writePdf({ objects: parts({ objects: [{ value: info }] }), trailer: '/Info 5 0 R' }),
      1,
      telling,
    ),
    document('xmp.pdf', pdf({ catalogue: '/Metadata 5 0 R', objects: [metadata] }), 1, telling),
    document('history.pdf', updatePdf(older, 4, { value: '<< >>', stream: Buffer.from(SCENE) }, 5), 1, telling),
    document('text-under-a-box.pdf', pdf({ content: `${under}\n${SCENE}` }), 1, telling),
    document(
      'invisible-text.pdf',
      pdf({ content: `${SCENE} BT 3 Tr /F1 20 Tf 20 20 Td (${CANARIES.hidden}) Tj ET` }),
      1,
      telling,
    ),
    document(
      'beside-the-page.pdf',
      pdf({ content: `${SCENE} BT /F1 20 Tf 2000 20 Td (${CANARIES.hidden}) Tj ET` }),
      1,
      telling,
    ),
    document('hidden-layer.pdf', hiddenLayer(), 1, telling),
    document('bookmark.pdf', pdf({ catalogue: '/Outlines 5 0 R', objects: [OUTLINES, OUTLINE] }), 1, telling),
    document('note.pdf', pdf({ page: `${FONT} /Annots [5 0 R]`, objects: [NOTE] }), 1, telling),
  ];
}

const OUTLINES = { value: '<< /Type /Outlines /First 6 0 R /Last 6 0 R /Count 1 >>' };
const OUTLINE = {
  value: `<< /Title <${HEX}> /Parent 5 0 R /Dest [3 0 R /Fit] /C [0 0 0] /CanaryName (${CANARIES.author}) >>`,
};
const NOTE = {
  value: `<< /Type /Annot /Subtype /Popup /Rect [10 10 30 30] /T (${CANARIES.author}) /Contents (${CANARIES.hidden}) /M (D:20190317040506) >>`,
};

function hiddenLayer(): Buffer {
  const layer = { value: `<< /Type /OCG /Name (${CANARIES.place}) >>` };
  return pdf({
    catalogue: '/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>',
    page: '/Resources << /Properties << /L 5 0 R >> >>',
    content: `${SCENE} /OC /L BDC 0 g 0 0 640 480 re f EMC`,
    objects: [layer],
  });
}

async function withPicture(tool: ExifTool): Promise<CorpusFile[]> {
  const photo = await tool.write({ bytes: await picture().jpeg().toBuffer(), tags: EXIF });
  const size = '/Width 640 /Height 480 /ColorSpace /DeviceRGB /BitsPerComponent 8';
  const inside = (value: string, stream: Buffer): Buffer =>
    pdf({
      page: '/Resources << /XObject << /I 5 0 R >> >>',
      content: 'q 640 0 0 480 0 0 cm /I Do Q',
      objects: [{ value: `<< /Type /XObject /Subtype /Image ${value} >>`, stream }],
    });
  const flood = '/Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode';
  return [
    document('photo-inside.pdf', inside(`${size} /Filter /DCTDecode`, photo), 1, telling),
    document('flood-inside.pdf', inside(flood, deflateSync(Buffer.alloc(60_000))), 'too_many_pixels'),
    document('half-a-photo-inside.pdf', inside(`${size} /Filter /DCTDecode`, photo.subarray(0, 200)), 'damaged'),
  ];
}

/** What would like to run, to reach out or to bring something along. */
function active(): CorpusFile[] {
  const script = `/S /JavaScript /JS (app.alert\\('${CANARIES.hidden}'\\);)`;
  const attachment = { value: '<< /Type /EmbeddedFile >>', stream: ZIP };
  const names = `/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (${CANARIES.fileName}) /EF << /F 5 0 R >> >>] >> >>`;
  const xfa = {
    value: '<< >>',
    stream: Buffer.from(`<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">${CANARIES.hidden}</xdp:xdp>`),
  };
  const outside =
    '<< /Type /XObject /Subtype /Image /Width 9 /Height 9 /F (http://127.0.0.1:9/x.jpg) /FFilter /DCTDecode >>';
  return [
    document('script.pdf', pdf({ catalogue: `/OpenAction << ${script} >>` }), 1, telling),
    document('script-on-page.pdf', pdf({ page: `${FONT} /AA << /O << ${script} >> >>` }), 1, telling),
    document('launch.pdf', pdf({ catalogue: `/OpenAction << /S /Launch /F (${CANARIES.fileName}) >>` }), 1, telling),
    document('attachment.pdf', pdf({ catalogue: names, objects: [attachment] }), 1, telling),
    document('form.pdf', pdf({ catalogue: '/AcroForm << /Fields [] /XFA 5 0 R >>', objects: [xfa] }), 1, telling),
    document(
      'link.pdf',
      pdf({
        page: `${FONT} /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Border [0 0 0] /A << /S /URI /URI (https://example.org/${CANARIES.serial}) >> >>]`,
      }),
      1,
      telling,
    ),
    document(
      'picture-elsewhere.pdf',
      pdf({
        page: '/Resources << /XObject << /I 5 0 R >> >>',
        content: 'q 9 0 0 9 0 0 cm /I Do Q',
        objects: [{ value: outside, stream: Buffer.alloc(0) }],
      }),
      'damaged',
    ),
    document('page-behind.pdf', Buffer.concat([pdf(), HTML]), 1, telling),
    document('archive-behind.pdf', Buffer.concat([pdf(), ZIP]), 1, telling),
    document('much-behind.pdf', Buffer.concat([pdf(), Buffer.alloc(9000)]), 'damaged'),
    document('page-before.pdf', Buffer.concat([HTML, pdf()]), 'type_refused'),
  ];
}

function sealed(): CorpusFile[] {
  return [
    document('password.pdf', writePdf({ objects: parts(), ...encryption('secret') }), 'encrypted'),
    document('no-printing.pdf', writePdf({ objects: parts(), ...encryption('') }), 1, telling),
  ];
}

function broken(): CorpusFile[] {
  const whole = pdf();
  return [
    document('half.pdf', whole.subarray(0, whole.length / 2), 'damaged'),
    document('no-end.pdf', whole.subarray(0, -10), 'damaged'),
    document(
      'fewer-than-no-pages.pdf',
      Buffer.from(whole.toString('latin1').replace('/Count 1 ', '/Count -1'), 'latin1'),
      'damaged',
    ),
    document('header-only.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'), 'damaged'),
    document(
      'wrong-table.pdf',
      Buffer.from(whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'),
      1,
      telling,
    ),
    document(
      'no-pages.pdf',
      Buffer.from(whole.toString('latin1').replace('[3 0 R] /Count 1', '[] /Count 0'), 'latin1'),
      'damaged',
    ),
    document(
      'circle-of-pages.pdf',
      Buffer.from(whole.toString('latin1').replace('[3 0 R]', '[2 0 R]'), 'latin1'),
      'damaged',
    ),
    document(
      'drawing-itself.pdf',
      pdf({ page: '/Resources << /XObject << /X 5 0 R >> >>', content: '/X Do', objects: [ITSELF] }),
      'damaged',
    ),
  ];
}

const ITSELF = {
  value: '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> >>',
  stream: Buffer.from('/X Do'),
};

function heavy(): CorpusFile[] {
  const bomb = deflateSync(Buffer.alloc(512 * 1024 * 1024, ' '));
  return [
    document('501-pages.pdf', manyPages(501), 'too_many_pages'),
    document('bomb.pdf', pdf({ contentValue: '<< /Filter /FlateDecode >>', content: bomb }), 'too_heavy'),
  ];
}

function manyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${FIRST_EXTRA + index} 0 R`).join(' ');
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 640 480] /Contents 4 0 R ${FONT} >>`;
  const [catalogue = { value: '' }, , unused = { value: '' }, content = { value: '' }] = parts();
  const pages = { value: `<< /Type /Pages /Kids [${kids}] /Count ${count} >>` };
  return writePdf({
    objects: [catalogue, pages, unused, content, ...Array.from({ length: count }, () => ({ value: page }))],
  });
}
