package org.aseankg.web;

/**
 * One form an answer can be had in.
 *
 * @param mediaType its media type in lower case, without parameters
 * @param value what the server makes of it
 */
record Offer<T>(String mediaType, T value) {}
