package org.aseankg.web.http;

/**
 * One form an answer can be had in.
 *
 * @param mediaType its media type in lower case, without parameters
 * @param value what the server makes of it
 */
public record Offer<T>(String mediaType, T value) {}
