export default {
  tries: 'keys that stand twice: in a record, and for a whole list. As everywhere in JSON, the last one counts',
  poison(data) {
    data.incidents[0].id = `@@${data.incidents[0].id}`;
  },
  write: json => Buffer.from(json.replace('{', '{"schema": 99, "incidents": [], ').replace('"id":"@@', '"id": "RR-0000-000", "date": "never", "summary": "<x-hurt>", "id": "')),
};
