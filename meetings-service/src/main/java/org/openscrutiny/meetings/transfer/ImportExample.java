package org.openscrutiny.meetings.transfer;

/** A small meeting, for whoever tries the import out in a browser. */
final class ImportExample {

    static final String SMALL_MEETING = """
            {
              "format": "whole-meeting-1",
              "committee": {"name": "Transport Select Committee", "kind": "SELECT_COMMITTEE"},
              "people": [{"displayName": "Mrs L Clarke", "familyName": "Clarke", "asKnown": ["LC"]}],
              "meeting": {
                "scheduledStart": "2017-03-07T10:00:00Z",
                "venue": "Mezzanine Room 1",
                "steps": [
                  {"to": "SCHEDULED", "at": "2017-02-01T09:00:00Z"},
                  {"to": "IN_SESSION", "at": "2017-03-07T10:02:00Z"},
                  {"to": "CONCLUDED", "at": "2017-03-07T12:00:00Z"}
                ]
              },
              "items": [{"number": "1", "title": "Road repairs", "type": "TOPIC_REPORT", "publication": 1}],
              "publications": [{"publishedAt": "2017-02-27T17:00:00Z"}],
              "attendance": [{"person": "Mrs L Clarke", "capacity": "MEMBER", "status": "PRESENT"}],
              "resolutions": [{"item": "1", "verb": "NOTED", "text": "The report was noted."}],
              "actions": [{"item": "1", "text": "Send the figures", "ownerRaw": "Mr Appleyard"}]
            }
            """;

    private ImportExample() {
    }
}
