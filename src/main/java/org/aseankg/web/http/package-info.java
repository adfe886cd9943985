/**
 * The words that every handler speaks: routes, requests with their parameters, answers, problems
 * and the limits of what a request may be.
 */
package org.aseankg.web.http;
