export default {
  tries: 'keys that stand twice: in a record, and for a whole list. As everywhere in JSON, the last one counts',
  importRefused: /is not an incidents\.json/,
  write: json =>
    Buffer.from(
      json
        .replace('"incidents":[{', '"incidents":[{"id":"RR-0000-000","date":"never","summary":"<x-hurt>","sources":[],')
        .replace('{', '{"schema":99,"incidents":[],'),
    ),
};
