package org.aseankg.web;

import static org.aseankg.web.Param.text;
import static org.aseankg.web.Routes.get;

import java.util.List;

/** The paths of pages for people, and of the files they are made with. */
final class PageRoutes {

  private PageRoutes() {}

  static List<Route> of(PageHandlers pages) {
    return List.of(
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
