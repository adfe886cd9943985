package org.aseankg.extract;

/** Reads lists of editions: "Lần thứ 16: Malaysia (Kuala Lumpur, 2012)" says who hosted it. */
final class EditionLists {

  private final Reading reading;
  private final Sentence s;

  EditionLists(Reading reading) {
    this.reading = reading;
    this.s = reading.sentence();
  }

  /** Adds the hosts. */
  void read() {
    for (EventMention mention : reading.events()) {
      Agent host = mention.event().isEdition() ? reading.named(mention) : null;
      if (host != null && host.isCountry()) {
        mention
            .event()
            .add(
                new Happening.Part(
                    "host",
                    host.ref(),
                    "",
                    "",
                    reading.read(mention.from(), host.to(), "host-in-list", "medium")));
      }
    }
  }
}
