// The recipe for Apache 2.4. It needs no more than `AllowOverride FileInfo`, and no module.
import { PACKED, REPLACED, TYPES } from './rules.mjs';

export function apache({ all, pages, hashed, others }) {
  const packed = `\\.(${PACKED.join('|')})`;
  const types = Object.entries(TYPES).map(([end, type]) => files(`\\.${end}`, [`ForceType "${type}"`]));
  // Apache has two lists of headers, and sends both. What the server says itself of the same goes.
  const always = Object.entries(all).flatMap(([name, value]) => [
    `Header unset ${name}`,
    `Header always set ${name} "${value}"`,
  ]);
  // But what is missing is neither kept nor a page.
  const found = ({ headers }) =>
    Object.entries(headers).flatMap(([name, value]) => [`Header always unset ${name}`, `Header set ${name} "${value}"`]);
  return `# Response Record on Apache, which reads this here where it may (AllowOverride FileInfo). Made with the site.

${types.join('\n')}

# What ETag is made of: a file and the compressed ones beside it differ in size.
FileETag MTime Size

<IfModule mod_headers.c>
${[...always, ...found(others)].join('\n')}
${files(pages.pattern, found(pages))}
${files(hashed.pattern, found(hashed))}
${files(packed, ['Header merge Vary Accept-Encoding'])}
# What may be replaced at any time has no compressed file beside it: the server compresses it, and marks its ETag with
# how. It would not know that ETag again, so the mark goes: the ETag becomes a weak one, of the content in any encoding.
<FilesMatch "\\.(${REPLACED.ends.join('|')})$">
  <IfModule mod_filter.c>
    <IfModule mod_deflate.c>
      AddOutputFilterByType DEFLATE ${REPLACED.ends.map(end => TYPES[end].split(';')[0]).join(' ')}
    </IfModule>
  </IfModule>
  Header edit ETag '^(?:W/)?"(.*?)(?:-gzip|-br)?"$' 'W/"$1"'
</FilesMatch>
# What the server may say otherwise: how long a file may be kept, and who may show the page in a frame.
Header unset Expires
Header unset X-Frame-Options
Header always unset X-Frame-Options
</IfModule>

<IfModule mod_rewrite.c>
RewriteEngine On

# No list of a folder's files.
RewriteCond %{REQUEST_FILENAME} -d
RewriteCond %{REQUEST_FILENAME}/index.html !-f
RewriteRule ^ - [R=404,L]

# Each file is sent as the compressed one beside it, to those who take it.
<IfModule mod_mime.c>
<IfModule mod_headers.c>
${sent('br', 'br', packed)}

${sent('gzip', 'gz', packed)}
</IfModule>
</IfModule>
</IfModule>
`;
}

/** A file and the compressed ones beside it are of one kind. */
function files(pattern, lines) {
  return [`<FilesMatch "${pattern}(\\.br|\\.gz)?$">`, ...lines.map(line => `  ${line}`), '</FilesMatch>'].join('\n');
}

/** Sends what is in an encoding to a client that names it, unless it names it to refuse it. */
function sent(encoding, end, packed) {
  return String.raw`<FilesMatch "\.${end}$">
  AddEncoding ${encoding} .${end}
</FilesMatch>
RewriteCond %{HTTP:Accept-Encoding} "(^|[ ,])${encoding}($|[ ,;])"
RewriteCond %{HTTP:Accept-Encoding} "!(^|[ ,])${encoding} *; *q=0(\.0*)? *($|,)"
RewriteCond %{REQUEST_FILENAME}.${end} -f
RewriteRule "${packed}$" "%{REQUEST_URI}.${end}" [L]`;
}
