import * as zeroperl from '@6over3/zeroperl-ts';

/** What is used of it; its own types cannot be read from ES modules. */
interface Perl {
  eval(program: string, parameters: string[]): Promise<{ success: boolean; error?: string }>;
  dispose(): void;
}

interface Files {
  addFile(path: string, content: Uint8Array): void;
  removeFile(path: string): void;
  lookup(path: string): { content?: unknown } | null;
}

interface Perls {
  MemoryFileSystem: new (folders: Record<string, string>) => Files;
  ZeroPerl: {
    create(options: { fileSystem: Files; stdout: Print; stderr: Print }): Promise<Perl>;
  };
}

type Print = (part: string | Uint8Array) => void;

const { MemoryFileSystem, ZeroPerl } = zeroperl as unknown as Perls;

export interface Tag {
  readonly file: string;
  readonly group: string;
  readonly name: string;
}

export interface ToTag {
  readonly bytes: Buffer;
  /** `Group:Name` or `Name`, as exiftool calls them. */
  readonly tags: Readonly<Record<string, string>>;
  readonly thumbnail?: Buffer;
}

const WRITE = `
my ($in, $thumbnail, @tags) = @ARGV;
my $tool = Image::ExifTool->new;
while (my ($name, $value) = splice(@tags, 0, 2)) { $tool->SetNewValue($name, $value); }
if ($thumbnail) { open(my $file, '<:raw', $thumbnail); local $/; $tool->SetNewValue('ThumbnailImage', <$file>); }
print $tool->WriteInfo($in, "$in.out") == 1 ? 'written' : $tool->GetValue('Error') // 'nothing written';
`;

const READ = `
my $tool = Image::ExifTool->new;
$tool->Options(Unknown => 2, Duplicates => 1);
for my $file (@ARGV) {
  my $info = $tool->ImageInfo($file);
  for my $key (sort keys %$info) { print join("\\t", $file, $tool->GetGroup($key, 0), $key =~ s/ \\(\\d+\\)$//r), "\\n"; }
}
`;

/** ExifTool in WebAssembly, as it comes from npm: made by others than what cleans. */
export class ExifTool {
  private readonly files = new MemoryFileSystem({ '/': '' });
  private perl: Perl | undefined;
  private output = '';

  async write({ bytes, tags, thumbnail }: ToTag): Promise<Buffer> {
    this.files.addFile('/in', bytes);
    if (thumbnail) this.files.addFile('/thumbnail', thumbnail);
    this.files.removeFile('/in.out');
    const said = await this.run(WRITE, ['/in', thumbnail ? '/thumbnail' : '', ...Object.entries(tags).flat()]);
    if (said !== 'written') throw new Error(`exiftool: ${said}`);
    return this.content('/in.out');
  }

  /** All tags of all files, what it does not know by name included. */
  async read(files: ReadonlyMap<string, Buffer>): Promise<Tag[]> {
    for (const [name, bytes] of files) this.files.addFile(`/${name}`, bytes);
    const lines = (
      await this.run(
        READ,
        [...files.keys()].map((name) => `/${name}`),
      )
    )
      .trim()
      .split('\n');
    return lines.map((line) => {
      const [file = '', group = '', name = ''] = line.split('\t');
      return { file: file.slice(1), group, name };
    });
  }

  dispose(): void {
    this.perl?.dispose();
  }

  private async run(program: string, parameters: string[]): Promise<string> {
    const perl = (this.perl ??= await this.start());
    this.output = '';
    const { success, error } = await perl.eval(`$| = 1; use Image::ExifTool; ${program}`, parameters);
    if (!success) throw new Error(`exiftool: ${error ?? 'no reason given'}`);
    return this.output;
  }

  private start(): Promise<Perl> {
    const print: Print = (part) => {
      this.output += typeof part === 'string' ? part : Buffer.from(part).toString('utf8');
    };
    return ZeroPerl.create({ fileSystem: this.files, stdout: print, stderr: print });
  }

  private content(path: string): Buffer {
    const content = this.files.lookup(path)?.content;
    if (!(content instanceof Uint8Array)) throw new Error(`exiftool left no ${path}`);
    return Buffer.from(content);
  }
}
