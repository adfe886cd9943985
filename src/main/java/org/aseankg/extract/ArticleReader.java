package org.aseankg.extract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes one article through all the steps. */
final class ArticleReader {

  private final Article article;
  private final Words words;
  private final Cast cast;
  private final Years years;
  private final Story story;
  private final CleanText clean;
  private final InstrumentFinder instruments;
  private final Map<String, Tenures.Tenure> tenures = new LinkedHashMap<>();
  private final List<Term> terms = new ArrayList<>();
  private final List<OpenPosts.Open> open = new ArrayList<>();

  ArticleReader(
      Article article, CleanText clean, Words words, Gazetteer gazetteer, LocalDate issued) {
    this.article = article;
    this.words = words;
    this.clean = clean;
    this.story = new Story(words);
    this.cast = new Cast(gazetteer, words);
    this.years = new Years(gazetteer, issued);
    this.instruments = new InstrumentFinder(words, cast);
  }

  Proposed read() {
    List<Line> lines = Layout.of(clean, words);
    List<Sentence> sentences = Sentence.of(clean, lines, words);
    if (!new AseanContent(words, cast.gazetteer()).isIn(sentences)) {
      return nothing("It names nothing of ASEAN.");
    }
    sentences.forEach(this::countries);
    people(sentences);
    cast.allMet();
    new Datelines(clean, words, cast, years, story).read(lines);
    List<Reading> readings = new ArrayList<>();
    for (Sentence sentence : sentences) {
      readings.add(reading(sentence));
    }
    readings.forEach(this::resolve);
    readings.forEach(r -> DateAttacher.attach(r, words, story, years));
    readings.forEach(r -> new PlaceReader(r, words, cast, story).attach());
    story.settle();
    readings.forEach(this::facts);
    openPosts(readings);
    terms.addAll(new ChairTerms(story, readings, words, cast, List.copyOf(terms)).read());
    new Context(story, cast, years.issued()).complete(readings);
    Line title = lines.stream().filter(l -> l.kind() == Line.Kind.TITLE).findFirst().orElse(null);
    RecordBuilder builder = new RecordBuilder(article, clean, cast, words.language());
    Happening.Read read =
        title == null
            ? null
            : new Happening.Read(title.start(), title.end(), "headline", "high", "stated");
    String issued = years.issued() == null ? "" : years.issued().toString();
    return builder.build(
        story,
        List.copyOf(tenures.values()),
        ChairTerms.narrowest(terms),
        instruments.found(),
        title(title),
        read,
        issued);
  }

  private String title(Line title) {
    return title == null
        ? article.name()
        : clean.text().substring(title.start(), Math.min(title.end(), title.start() + 250)).strip();
  }

  static Proposed nothing(Article article, String language, String why) {
    return new ArticleReaderNothing(article, language).proposed(why);
  }

  private Proposed nothing(String why) {
    return nothing(article, words.language(), why);
  }

  /** Notes the countries a sentence names, also by an adjective or a place. */
  private void countries(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      String adjective = words.demonyms().get(sentence.key(i));
      if (adjective != null) {
        cast.country(adjective);
      }
      PhraseTrie.Match<List<Known>> match =
          sentence.get(i).isCapital()
              ? cast.gazetteer().names().longest(sentence.tokens(), i)
              : null;
      if (match != null) {
        for (Known known : match.value()) {
          if (known.isCountry()) {
            cast.country(known.ref());
          }
          if (known.isPlace()) {
            known.countries().forEach(cast::country);
          }
        }
      }
    }
  }

  /**
   * People are told in full in one place and in part in another, maybe before: they are met first.
   */
  private void people(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      new LoneYears(sentence, words).find(years::mention);
      AgentFinder.find(sentence, words, cast);
      EditionFinder.find(sentence, words, cast)
          .forEach(e -> e.numbers().forEach(n -> years.edition(e.series(), n)));
    }
  }

  private Reading reading(Sentence sentence) {
    List<Agent> agents = AgentFinder.find(sentence, words, cast);
    List<EventMention> events = EventFinder.find(sentence, words, cast, story, agents);
    List<DateMention> dates =
        DateReader.read(sentence.tokens(), words, years.today(), years.told());
    dates.forEach(d -> years.written(d.start()));
    events.stream()
        .filter(m -> m.event().isEdition())
        .forEach(m -> years.edition(m.event().series, m.event().edition));
    return new Reading(sentence, outside(agents, events), new ArrayList<>(events), dates);
  }

  /** Mentions of what turned out to be another event mean that one. */
  private void resolve(Reading reading) {
    reading
        .events()
        .replaceAll(m -> new EventMention(m.from(), m.to(), story.resolved(m.event()), m.aside()));
  }

  /** The body in the name of an edition does nothing itself. */
  private static List<Agent> outside(List<Agent> agents, List<EventMention> events) {
    return agents.stream()
        .filter(
            a ->
                a.isPerson()
                    || events.stream()
                        .noneMatch(
                            m -> m.from() <= a.from() && a.to() <= m.to() && m.from() < m.to() - 1))
        .toList();
  }

  private void facts(Reading read) {
    Reading reading = ChairMentions.in(read, words, story);
    instruments.read(reading);
    new ThemeReader(reading, words, story).read();
    if (reading.sentence().line() != Line.Kind.TITLE) {
      new RoleReader(reading, words, cast, story).read();
      new Quotations(reading, story).read();
    }
    terms.addAll(new ChairReader(reading, words, cast, story, years.year()).read());
    new EditionLists(reading).read();
    for (Agent agent : reading.agents()) {
      if (agent.hostHead() && agent.isCountry()) {
        role(reading, agent, "host", "host-head");
      }
      for (Agent.Post post : agent.posts()) {
        headOfDelegation(reading, agent, post);
        boolean ofBody = words.phrases("body-chair").has(post.title());
        if (ofBody && post.body() != null && isOfTopic(post.body())) {
          role(reading, agent, "chair", "chair-title");
          Happening.Read stands =
              reading.read(agent.from(), agent.to(), "chairmanship-title", "medium");
          story.topic().ifPresent(t -> terms.add(new Term(agent, Term.Chaired.edition(t), stands)));
        }
        if (post.body() == null && words.phrases("meeting-chair").has(post.title())) {
          role(reading, agent, "chair", "chair-title");
        } else if (post.body() == null) {
          open.add(new OpenPosts.Open(agent, post, reading));
        }
        if (post.body() != null && !words.phrases("head-title").has(post.title())) {
          Happening.Read stands =
              reading.read(
                  Math.min(agent.from(), post.from()),
                  Math.max(agent.to(), post.to()),
                  "post-in-apposition",
                  "high");
          tenures.putIfAbsent(
              agent.ref()
                  + " "
                  + String.join(" ", Tokens.keys(post.title()))
                  + " "
                  + post.body().ref(),
              new Tenures.Tenure(agent.ref(), post.title(), post.body(), stands));
        }
      }
    }
  }

  /** "The Chair of the ASCC Council" at a meeting of that council. */
  private boolean isOfTopic(Agent.Org body) {
    return story
        .topic()
        .filter(Happening::isEdition)
        .filter(t -> Tokens.keys(t.label).containsAll(Tokens.keys(cast.nameOf(body.ref()))))
        .isPresent();
  }

  private void role(Reading reading, Agent agent, String role, String rule) {
    Happening.Read read = reading.read(agent.from(), agent.to(), rule, "medium");
    story.topic().ifPresent(t -> t.add(new Happening.Part(role, agent.ref(), "", "", read)));
  }

  private void openPosts(List<Reading> readings) {
    OpenPosts posts = new OpenPosts(readings, words, cast);
    Set<String> holders = new HashSet<>();
    tenures.values().forEach(t -> holders.add(t.person()));
    for (OpenPosts.Open one : open) {
      String ref = one.agent().ref();
      Agent.Org body = holders.contains(ref) ? null : posts.body(one);
      if (body != null) {
        holders.add(ref);
        Happening.Read read =
            one.reading().read(one.agent().from(), one.agent().to(), "post-of-context", "medium");
        tenures.put(
            ref + " " + one.post().title(),
            new Tenures.Tenure(ref, one.post().title(), body, read));
      }
    }
  }

  /** Who is called head of a delegation was one. */
  private void headOfDelegation(Reading reading, Agent agent, Agent.Post post) {
    if (words.phrases("head-title").has(post.title())) {
      Happening.Read read = reading.read(agent.from(), agent.to(), "head-title", "high");
      story
          .topic()
          .ifPresent(
              t -> t.add(new Happening.Part("head-of-delegation", agent.ref(), "", "", read)));
    }
  }

  /** A record that says which article was read, and nothing else. */
  private record ArticleReaderNothing(Article article, String language) {
    Proposed proposed(String why) {
      var record = JsonNodeFactory.instance.objectNode();
      var source = record.putObject("source");
      source.put("id", RecordBuilder.sourceRef(article.name()));
      source.putObject("title").put(language, article.name());
      source.put("language", language);
      source.put("sha256", article.sha256());
      source.put("length", article.length());
      return new Proposed(record, Set.of(), why);
    }
  }
}
