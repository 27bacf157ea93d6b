using System.Text.Json.Nodes;

namespace ComplianceChecker.Rules;

/// <summary>The parts of the JSON Schema whose names are those of the data: conditions and the records of examples; and dates and spans.</summary>
internal static class ConditionsSchema
{
    private const string Definitions = """
        {
          "date": {
            "description": "A date in ISO 8601, such as \"2016-03-31\".",
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
          },
          "moment": {
            "description": "A date, or a date with a time of day, in ISO 8601, such as \"2016-03-31\" or \"2016-03-31T14:05\".",
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$"
          },
          "stepSpan": {
            "description": "How long a step may take: a span of time, or hours (\"72 hours\"), or \"term\", to the last day of the school term that follows the one in which the step opens.",
            "type": "string",
            "pattern": "^(term|[0-9]+ (working day|day|week|month|year|hour)s?)$"
          },
          "span": {
            "description": "A span of time: a whole number, a space and a unit, such as \"28 days\", \"20 working days\", \"6 weeks\", \"3 months\" or \"1 year\".",
            "type": "string",
            "pattern": "^[0-9]+ (working day|day|week|month|year)s?$"
          },
          "given": {
            "description": "The records of an example by kind, each a list of rows with the columns of an extract. The only case needs no case_id, nor do its records.",
            "type": "object",
            "properties": {
              "cases": {
                "description": "The children and young people: at least one, with a date_of_birth.",
                "type": "array",
                "items": { "$ref": "#/$defs/record" },
                "minItems": 1
              }
            },
            "required": ["cases"],
            "additionalProperties": { "type": "array", "items": { "$ref": "#/$defs/record" } }
          },
          "record": {
            "description": "One row: its columns by name. A column that is left out is blank.",
            "type": "object",
            "additionalProperties": { "type": ["string", "number", "boolean", "null"] }
          },
          "conditions": {
            "description": "Conditions on a record or case. An object: every entry must hold. A list of objects: any of them.",
            "anyOf": [
              { "$ref": "#/$defs/all" },
              { "type": "array", "items": { "$ref": "#/$defs/all" }, "minItems": 1 }
            ]
          },
          "all": {
            "description": "Tests by attribute, all of which must hold. A key is an attribute of the record (\"seen\"), or of the case (\"case.team\"), or \"case.age\".",
            "type": "object",
            "properties": {
              "case.age": {
                "description": "The age in whole years: on the clock's start in \"starts\", on the opening of the step in \"when\", on the event's date in \"metBy\". Not in \"during\".",
                "$ref": "#/$defs/test"
              },
              "case.ageWhenDue": {
                "description": "In \"when\" only: the age in whole years on the day the step would be due by this alternative.",
                "$ref": "#/$defs/test"
              },
              "elapsed": {
                "description": "In \"when\" only: a span, against which the time from the clock's start to the opening of the step is compared, such as { \"below\": \"1 year\" }.",
                "$ref": "#/$defs/test"
              }
            },
            "additionalProperties": { "$ref": "#/$defs/test" }
          },
          "literal": {
            "description": "A value to compare with; null is a blank. Codes as in the data dictionary, dates as \"2016-03-31\".",
            "type": ["string", "number", "boolean", "null"]
          },
          "literals": {
            "description": "A value, or a list of them.",
            "anyOf": [
              { "$ref": "#/$defs/literal" },
              { "type": "array", "items": { "$ref": "#/$defs/literal" }, "minItems": 1 }
            ]
          },
          "bound": {
            "description": "A number, a date or (for \"elapsed\") a span.",
            "type": ["string", "number"]
          },
          "test": {
            "description": "A value: equals it. A list: equals one of them. An object: all of its comparisons hold; a blank fails every one but \"not\" and \"present\".",
            "anyOf": [
              { "$ref": "#/$defs/literals" },
              {
                "type": "object",
                "properties": {
                  "not": { "description": "Is none of these values.", "$ref": "#/$defs/literals" },
                  "atLeast": { "description": "Is this or more, or this date or later.", "$ref": "#/$defs/bound" },
                  "atMost": { "description": "Is this or less, or this date or earlier.", "$ref": "#/$defs/bound" },
                  "above": { "description": "Is more than this, or later.", "$ref": "#/$defs/bound" },
                  "below": { "description": "Is less than this, or earlier.", "$ref": "#/$defs/bound" },
                  "present": { "description": "true: is not blank; false: is blank.", "type": "boolean" }
                },
                "minProperties": 1,
                "additionalProperties": false
              }
            ]
          }
        }
        """;

    /// <summary>Adds these parts to the schema's definitions.</summary>
    public static void AddTo(JsonObject definitions)
    {
        foreach (var (name, value) in JsonNode.Parse(Definitions)!.AsObject())
        {
            definitions[name] = value?.DeepClone();
        }
    }
}
