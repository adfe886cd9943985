package org.aseankg.web;

import static org.aseankg.web.Routes.get;
import static org.aseankg.web.http.Param.AS_OF;
import static org.aseankg.web.http.Param.LANG;
import static org.aseankg.web.http.Param.PAGE;
import static org.aseankg.web.http.Param.text;

import java.util.List;
import org.aseankg.web.http.Route;
import org.aseankg.web.page.AssetHandler;
import org.aseankg.web.page.Assets;

/** The paths of pages for people, and of the files they are made with. */
final class PageRoutes {

  private PageRoutes() {}

  static List<Route> of(PageHandlers pages) {
    return List.of(
        get("/ask", pages.ask(), "A question and its answer, as a page.")
            .takes(text("q", "The question.").example("Ai chủ trì ACCSM 21?"), LANG, AS_OF)
            .gives(List.of("text/html")),
        get("/search", pages.search(), "Entities by name, as a page.")
            .takes(
                text("q", "What to search for.").example("Phạm Thị Thanh Trà"),
                text("type", "Only entities of this kind, as person or event."),
                LANG,
                PAGE)
            .gives(List.of("text/html")),
        get(
                Assets.PATH + "{version}/{name}",
                new AssetHandler(),
                "A style sheet, script or picture of the pages.")
            .takes(
                text("version", "The version of the files.").example(Assets.bundled().version()),
                text("name", "The file.").example("style.css"))
            .gives(List.of("text/css", "text/javascript", "image/svg+xml")));
  }
}
