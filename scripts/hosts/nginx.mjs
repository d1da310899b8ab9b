// The recipe for nginx.
import { REPLACED, TYPES } from './rules.mjs';

export function nginx({ all, pages, hashed, others }) {
  const types = Object.entries(TYPES).map(([end, type]) => `  "${type}" ${end};`);
  // nginx takes the headers of the innermost block alone, so each block has all of them.
  const add = headers => [
    ...Object.entries(all).map(([name, value]) => `add_header ${name} "${value}" always;`),
    // But what is missing is neither kept nor a page.
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}";`),
  ];
  const location = ({ pattern, headers }) =>
    [`location ~ "${pattern}$" {`, ...add(headers).map(line => `  ${line}`), '}'].join('\n');
  return `# Response Record on nginx: include this file where the site's folder is served.
#
#   location ^~ /record/ {
#     include /var/www/html/record/nginx.conf;
#     brotli_static on;  # only where nginx has this module
#   }
#
# Made with the site: after a new build, reload nginx.

types {
${types.join('\n')}
}
default_type application/octet-stream;
index index.html;
autoindex off;
absolute_redirect off;

# Each file is sent as the compressed one beside it, to those who take it: proxies and HTTP/1.0 as well. What may be
# replaced at any time has none beside it and is compressed here.
gzip_static on;
gzip on;
gzip_types ${REPLACED.ends.map(end => `"${TYPES[end]}"`).join(' ')};
gzip_comp_level 5;
gzip_vary on;
gzip_proxied any;
gzip_http_version 1.0;

# How long a file may be kept. An expiry of the whole server would say it once more, and otherwise.
etag on;
expires off;

${add(others.headers).join('\n')}

${location(pages)}

${location(hashed)}
`;
}
