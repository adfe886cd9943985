/**
 * The graph over HTTP. {@link org.aseankg.web.KgServer} builds the handlers and hands them to
 * {@link org.aseankg.web.Routes}, the one list of what is served; {@link
 * org.aseankg.web.Dispatcher} finds the route of a request, and whatever a handler throws is
 * answered in one place as a problem document. A handler parses, calls one service and writes.
 */
package org.aseankg.web;
