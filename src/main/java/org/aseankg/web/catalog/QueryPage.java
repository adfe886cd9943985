package org.aseankg.web.catalog;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aseankg.InvalidInputException;
import org.aseankg.model.PartialDate;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.Parameter;
import org.aseankg.query.ParameterType;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryResult;
import org.aseankg.vocab.Iris;
import org.aseankg.web.guard.QueryGate;
import org.aseankg.web.guard.QueryText;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.ProblemSentences;
import org.aseankg.web.http.Shown;
import org.aseankg.web.page.Answers;
import org.aseankg.web.page.EntityPicker;
import org.aseankg.web.page.FormHtml;
import org.aseankg.web.page.FormValues;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.Layout;
import org.aseankg.web.page.Page;
import org.aseankg.web.page.PageAddress;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.Pager;
import org.aseankg.web.page.ResultTable;
import org.aseankg.web.page.ToolTabs;
import org.aseankg.web.sparql.Descriptions;

/** A canned query as a form, with its answer and the ways to ask the same from a program. */
public final class QueryPage implements Handler {

  private static final Set<String> COMMON = Set.of("lang", "page", QueryCall.AS_OF);
  private static final int ON_A_PAGE = 100;
  private static final int LAST_PAGE = 10_000;

  private final QueryCatalog catalog;
  private final Answers answers;
  private final EntityPicker picker;
  private final Iris iris;
  private final QueryGate gate;

  public QueryPage(
      QueryCatalog catalog, Answers answers, EntityPicker picker, Iris iris, QueryGate gate) {
    this.catalog = catalog;
    this.answers = answers;
    this.picker = picker;
    this.iris = iris;
    this.gate = gate;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    CannedQuery query = catalog.get(exchange.variable("name"));
    Set<String> known = new HashSet<>(COMMON);
    query.parameters().forEach(p -> known.add(p.name()));
    exchange.query().requireKnown(known);
    FormValues values = new FormValues(exchange.query());
    String language = Language.ofPage(exchange);
    PageWords words = PageWords.of(language);
    QueryCall call = QueryCall.read(query, values, picker, language);
    String answer = answer(exchange, query, values, call, language, words);
    Layout.send(
        exchange,
        Page.of(language, query.summary(language), PageAddress.of(exchange))
            .describedAs(query.description(language))
            .styledBy("tools.css")
            .running("picker.js")
            .shaped(Page.Shape.WIDE)
            .saying(ToolTabs.html("/queries", words))
            .saying("<p class=\"lead\">" + Html.escape(query.description(language)) + "</p>\n")
            .saying(form(query, call, language, words))
            .saying(answer));
  }

  /** What each form shows before anybody fills it, to be made beside the requests. */
  public List<Runnable> steps() {
    return catalog.list().stream()
        .flatMap(q -> Language.ALL.stream().<Runnable>map(l -> () -> first(q, l)))
        .toList();
  }

  private void first(CannedQuery query, String language) {
    QueryCall call = QueryCall.read(query, new FormValues(Parameters.parse("")), picker, language);
    if (call.open().isEmpty()) {
      run(query, call, 1, language);
    }
  }

  private QueryResult run(CannedQuery query, QueryCall call, int page, String language) {
    return answers.run(
        query, new QueryRequest(call.arguments(), asOf(query, call), ON_A_PAGE, page, language));
  }

  private static Optional<PartialDate> asOf(CannedQuery query, QueryCall call) {
    return query.usesAsOf() ? date(call.asOf()) : Optional.empty();
  }

  private String form(CannedQuery query, QueryCall call, String language, PageWords words) {
    FormHtml form = new FormHtml("/queries/" + query.name(), words.plain("query-form"), words);
    for (Parameter parameter : query.parameters()) {
      field(parameter, call.shown().get(parameter.name()), language, form, words);
    }
    if (query.usesAsOf()) {
      form.date(QueryCall.AS_OF, words.plain("query-as-of"), call.asOf().orElse(""));
    }
    return form.end(words.plain("query-run"));
  }

  private static void field(
      Parameter parameter, String value, String language, FormHtml form, PageWords words) {
    String label = label(parameter, words);
    if (!parameter.enumeration().isEmpty()) {
      Map<String, String> options = new LinkedHashMap<>();
      if (!parameter.required() && parameter.defaultValue().isEmpty()) {
        options.put("", words.plain("all"));
      }
      parameter.enumeration().forEach(v -> options.put(v, v));
      form.select(parameter.name(), label, options, value);
      return;
    }
    switch (parameter.type()) {
      case IRI ->
          form.thing(
              parameter.name(), label, value, QueryCall.kinds(parameter), parameter.required());
      case DATE -> form.date(parameter.name(), label, value);
      default ->
          form.input(
              parameter.name(),
              label,
              value,
              " title=\"%s\"%s"
                  .formatted(
                      Html.escape(parameter.summary(language)),
                      parameter.type() == ParameterType.INTEGER ? " inputmode=\"numeric\"" : ""));
    }
  }

  private static String label(Parameter parameter, PageWords words) {
    String name = "parameter-" + parameter.name();
    String said = words.knows(name) ? words.plain(name) : parameter.name();
    return parameter.required() ? said : said + " " + words.plain("query-optional");
  }

  private String answer(
      Exchange exchange,
      CannedQuery query,
      FormValues values,
      QueryCall call,
      String language,
      PageWords words) {
    PageHrefs hrefs = new PageHrefs(iris, Language.wanted(exchange).orElse(""));
    if (!call.open().isEmpty()) {
      StringBuilder notes = new StringBuilder();
      call.open()
          .forEach(
              (name, picked) ->
                  notes.append(picked.unclear(without(exchange, name), name, words, iris)));
      return notes.toString();
    }
    int page = values.number("page", LAST_PAGE, 1);
    gate.enter();
    try {
      QueryResult result = run(query, call, page, language);
      return shown(exchange, query, call, result, asOf(query, call), language, words, hrefs);
    } catch (InvalidInputException e) {
      exchange.response().setStatus(Problem.Kind.INVALID_REQUEST.status);
      String said = ProblemSentences.of(language).say(e.getMessage());
      return "<div class=\"problem\" role=\"alert\"%s>%s</div>\n"
          .formatted(
              said.equals(e.getMessage()) ? " lang=\"en\"" : "", Html.escape(Shown.of(said)));
    } finally {
      gate.leave();
    }
  }

  private static Optional<PartialDate> date(Optional<String> typed) {
    try {
      return typed.map(PartialDate::parse);
    } catch (java.time.DateTimeException e) {
      throw new InvalidInputException(e.getMessage() + ".");
    }
  }

  private static String without(Exchange exchange, String name) {
    return PageAddress.without(
        exchange.request().getRequestURI(),
        exchange.request().getQueryString(),
        name,
        "page",
        "lang");
  }

  private String shown(
      Exchange exchange,
      CannedQuery query,
      QueryCall call,
      QueryResult result,
      Optional<PartialDate> asOf,
      String language,
      PageWords words,
      PageHrefs hrefs) {
    StringBuilder html = new StringBuilder();
    if (call.isExample() && !query.example().isEmpty()) {
      html.append("<p class=\"note\">").append(words.say("query-example")).append("</p>\n");
    }
    if (result.rows().isEmpty()) {
      html.append("<p class=\"note\">").append(words.say("query-none")).append("</p>\n");
    } else {
      html.append(
          ResultTable.html(result, words.plain("rows-here", result.rows().size()), words, hrefs));
    }
    String address = without(exchange, "page");
    html.append(Pager.html(address, result.page(), result.next().isPresent(), words));
    String sparql = query.exactText(call.arguments(), asOf.orElse(PartialDate.parse("2000")), iris);
    String origin = Descriptions.addresses(exchange).origin();
    return html.append(
            recipes(new QueryRecipes(query, call, iris), origin, sparql, language, words))
        .toString();
  }

  private static String recipes(
      QueryRecipes recipes, String origin, String sparql, String language, PageWords words) {
    StringBuilder html = new StringBuilder("<section class=\"howto\">\n<h2>");
    html.append(words.say("query-elsewhere")).append("</h2>\n<p class=\"toolbar\">");
    for (String format : List.of("csv", "json", "tsv")) {
      html.append(
          "<a href=\"%s\">%s</a> "
              .formatted(
                  Html.escape(recipes.address(language, format)),
                  format.toUpperCase(java.util.Locale.ROOT)));
    }
    html.append(
        "<a href=\"/sparql?query=%s\">%s</a> <a href=\"/docs\">OpenAPI</a></p>\n"
            .formatted(Html.escape(QueryText.encode(sparql)), words.say("query-editor")));
    code("curl", recipes.curl(origin, language), html);
    code(words.say("query-command"), recipes.command(), html);
    code("Java", recipes.java(), html);
    html.append("<details><summary>SPARQL</summary>\n<pre tabindex=\"0\"><code>");
    return html.append(Html.escape(sparql))
        .append("</code></pre>\n</details>\n</section>\n")
        .toString();
  }

  private static void code(String title, String text, StringBuilder html) {
    html.append("<h3>").append(title).append("</h3>\n<pre tabindex=\"0\"><code>");
    html.append(Html.escape(text)).append("</code></pre>\n");
  }
}
