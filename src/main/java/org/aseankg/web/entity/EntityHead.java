package org.aseankg.web.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.aseankg.describe.Description;
import org.aseankg.describe.Names;
import org.aseankg.vocab.External;
import org.aseankg.web.page.DocFormat;
import org.aseankg.web.page.DocPath;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.PageLinks;
import org.aseankg.web.page.PageWords;

/** The head of the page about a thing: other formats, and what search engines read. */
final class EntityHead {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A search engine needs no more values of a property than this. */
  private static final int MOST = 10;

  private final Description description;
  private final Names names;
  private final DocPath path;
  private final String language;
  private final String title;

  EntityHead(Description description, Names names, DocPath path, String language) {
    this.description = description;
    this.names = names;
    this.path = path;
    this.language = language;
    this.title = names.name(description.entity(), names.of(description, language));
  }

  /** One sentence on what the page is about; plain text. */
  String description() {
    String types =
        names.narrowest(description.types()).stream()
            .flatMap(t -> names.term(t, language).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return PageWords.of(language).plain("entity-description", title, types);
  }

  String html() {
    StringBuilder head = new StringBuilder();
    for (DocFormat format : DocFormat.ALL) {
      if (format != DocFormat.HTML) {
        head.append(
            "<link rel=\"alternate\" type=\"%s\" href=\"%s\">\n"
                .formatted(format.mediaType, Html.escape(PageLinks.ascii(path.document(format)))));
      }
    }
    return head.append(jsonLd()).toString();
  }

  /** What the graph says in the terms of schema.org, as a data block: no browser runs it. */
  private String jsonLd() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", External.SCHEMA);
    document.put("@id", description.entity().getURI());
    List<String> types =
        description.types().stream()
            .map(Node::getURI)
            .filter(t -> t.startsWith(External.SCHEMA))
            .map(t -> t.substring(External.SCHEMA.length()))
            .toList();
    if (types.isEmpty()) {
      return "";
    }
    document.put("@type", types);
    document.put("name", title);
    Map<String, List<Node>> values =
        description.statements().stream()
            .filter(t -> t.getPredicate().getURI().startsWith(External.SCHEMA))
            .collect(
                Collectors.groupingBy(
                    t -> t.getPredicate().getURI().substring(External.SCHEMA.length()),
                    LinkedHashMap::new,
                    Collectors.mapping(Triple::getObject, Collectors.toList())));
    values.forEach(
        (property, list) ->
            document.putIfAbsent(
                property, list.stream().limit(MOST).map(EntityHead::json).distinct().toList()));
    try {
      // An escaped bracket cannot end the block, whatever a name holds.
      String text = JSON.writeValueAsString(document).replace("<", "\\u003c");
      return "<script type=\"application/ld+json\">" + text + "</script>\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object json(Node value) {
    if (!value.isLiteral()) {
      return Map.of("@id", value.isURI() ? value.getURI() : value.toString());
    }
    return value.getLiteralLanguage().isEmpty()
        ? value.getLiteralLexicalForm()
        : Map.of("@value", value.getLiteralLexicalForm(), "@language", value.getLiteralLanguage());
  }
}
