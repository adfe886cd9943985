package org.aseankg.web;

import java.util.List;

/**
 * One path of the server.
 *
 * @param path the path as documented; it may have variables, as in {@code /api/queries/{name}}
 * @param methods what may be asked there; HEAD comes with GET, OPTIONS with everything. None means
 *     that the path is known and closed.
 * @param handler answers; null for a closed path
 * @param description what it is for, one sentence in English
 */
record Route(String path, List<String> methods, Handler handler, String description) {

  static final List<String> READ = List.of("GET");
  static final List<String> READ_OR_POST = List.of("GET", "POST");
  static final List<String> CLOSED = List.of();

  /** The value of the {@code Allow} header. */
  String allow() {
    StringBuilder allow = new StringBuilder();
    for (String method : methods) {
      allow.append(method).append(", ");
      if (method.equals("GET")) {
        allow.append("HEAD, ");
      }
    }
    return allow.append("OPTIONS").toString();
  }

  boolean allows(String method) {
    return methods.contains(method) || method.equals("HEAD") && methods.contains("GET");
  }

  /** Whether the path has variables. */
  boolean isTemplate() {
    return path.indexOf('{') >= 0;
  }
}
