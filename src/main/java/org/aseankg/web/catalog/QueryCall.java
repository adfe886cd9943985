package org.aseankg.web.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.Parameter;
import org.aseankg.query.ParameterType;
import org.aseankg.web.page.EntityPicker;
import org.aseankg.web.page.FilterReader;
import org.aseankg.web.page.FormValues;

/**
 * What a form says a canned query shall be asked.
 *
 * @param arguments the arguments, by parameter
 * @param shown what the fields show, by parameter
 * @param asOf the date it is for, as typed
 * @param open the fields in which something stands that is no thing known
 * @param isExample whether nothing was said, so that the query's example stands in
 */
record QueryCall(
    Map<String, String> arguments,
    Map<String, String> shown,
    Optional<String> asOf,
    Map<String, EntityPicker.Picked> open,
    boolean isExample) {

  /** The name of the field for the date an answer is for. */
  static final String AS_OF = "asOf";

  /** The kinds of thing that a parameter is likely to take, by its name. */
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "agent", FilterReader.AGENTS,
          "body", List.of("body", "series", "group"),
          "event", List.of("event"),
          "country", List.of("country"),
          "person", List.of("person"),
          "place", List.of("place", "country"),
          "instrument", List.of("instrument"),
          "series", List.of("series"),
          "source", List.of("source"),
          "post", List.of("post"));

  /** The kinds of thing to offer for a parameter; none for all. */
  static List<String> kinds(Parameter parameter) {
    return KINDS.getOrDefault(parameter.name(), List.of());
  }

  /** Reads the form of a query. */
  static QueryCall read(
      CannedQuery query, FormValues values, EntityPicker picker, String language) {
    boolean nothing =
        query.parameters().stream().noneMatch(p -> values.text(p.name()).isPresent())
            && values.text(AS_OF).isEmpty();
    Map<String, String> arguments = new LinkedHashMap<>();
    Map<String, String> shown = new LinkedHashMap<>();
    Map<String, EntityPicker.Picked> open = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      Optional<String> typed =
          nothing
              ? Optional.ofNullable(query.example().get(parameter.name()))
              : values.text(parameter.name());
      if (parameter.type() == ParameterType.IRI) {
        EntityPicker.Picked picked = pick(parameter, typed, picker, language);
        picked.iri().ifPresent(i -> arguments.put(parameter.name(), i));
        shown.put(
            parameter.name(),
            picked.iri().map(i -> picker.shown(i, language)).orElse(picked.typed()));
        if (picked.isOpen()) {
          open.put(parameter.name(), picked);
        }
      } else {
        typed.ifPresent(t -> arguments.put(parameter.name(), t));
        shown.put(parameter.name(), typed.or(parameter::defaultValue).orElse(""));
      }
    }
    Optional<String> asOf =
        nothing ? Optional.ofNullable(query.example().get(AS_OF)) : values.text(AS_OF);
    return new QueryCall(arguments, shown, asOf, open, nothing);
  }

  private static EntityPicker.Picked pick(
      Parameter parameter, Optional<String> typed, EntityPicker picker, String language) {
    return picker.pick(typed, kinds(parameter), language);
  }
}
