package org.aseankg.web.picture;

import java.util.List;
import org.aseankg.web.page.Sheet;

/**
 * What a page with a picture shows.
 *
 * @param title of the page, plain text
 * @param lead what it shows, plain text
 * @param form its fields, HTML
 * @param picture the picture; empty where there is nothing to draw
 * @param zooms ways to a wider or narrower picture, HTML; empty for none
 * @param notes what is to be known of it, HTML each
 * @param sheet the same as a table
 * @param page the page of the table, from 1
 */
record PictureAnswer(
    String title,
    String lead,
    String form,
    String picture,
    String zooms,
    List<String> notes,
    Sheet sheet,
    int page) {}
