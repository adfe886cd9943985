package org.aseankg.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.aseankg.ConflictException;
import org.aseankg.InvalidInputException;
import org.aseankg.NotFoundException;
import org.aseankg.StoreException;

/**
 * A running server of this program, reached over HTTP. What it refuses is told in its own words.
 */
public final class RemoteServer {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(10);

  private final URI address;
  private final String token;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  /**
   * A server at an address such as {@code http://127.0.0.1:3030}.
   *
   * @throws InvalidInputException if the address is none of HTTP
   */
  public RemoteServer(String address) {
    this.token = "";
    try {
      this.address = URI.create(address.endsWith("/") ? address : address + "/");
    } catch (IllegalArgumentException e) {
      throw notAnAddress(address);
    }
    if (this.address.getHost() == null
        || !String.valueOf(this.address.getScheme()).matches("https?")) {
      throw notAnAddress(address);
    }
  }

  private RemoteServer(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** The same server, asked by one who has a token. */
  public RemoteServer withToken(String bearer) {
    return new RemoteServer(address, bearer);
  }

  /** Sends a file to a path and reads what it answers; fails as {@link #get}. */
  public InputStream send(String path, Map<String, String> parameters, Path file, String accept) {
    try {
      return send(
          HttpRequest.newBuilder(address.resolve(path + "?" + form(parameters)))
              .header("Content-Type", "application/octet-stream")
              .POST(BodyPublishers.ofFile(file)),
          accept);
    } catch (FileNotFoundException e) {
      throw new InvalidInputException("There is no file " + file + ".", e);
    }
  }

  /**
   * Reads what a path answers.
   *
   * @param path without a slash in front
   * @throws InvalidInputException if the server says that the request is wrong
   * @throws NotFoundException if it says that there is no such thing
   * @throws StoreException if it cannot be reached or fails
   */
  public InputStream get(String path, Map<String, String> parameters, String accept) {
    String query = parameters.isEmpty() ? "" : "?" + form(parameters);
    return send(HttpRequest.newBuilder(address.resolve(path + query)).GET(), accept);
  }

  /** Sends a form to a path and reads what it answers; fails as {@link #get}. */
  public InputStream post(String path, Map<String, String> parameters, String accept) {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(parameters))),
        accept);
  }

  /** Asks that what a path names is no longer, and reads the answer; fails as {@link #get}. */
  public InputStream delete(String path, String accept) {
    return send(HttpRequest.newBuilder(address.resolve(path)).DELETE(), accept);
  }

  private InputStream send(HttpRequest.Builder request, String accept) {
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<InputStream> response =
          client.send(
              request.header("Accept", accept).timeout(ANSWER).build(),
              BodyHandlers.ofInputStream());
      if (response.statusCode() == 200 || response.statusCode() == 202) {
        return response.body();
      }
      throw refusal(response.statusCode(), detail(response.body()));
    } catch (IOException e) {
      throw new StoreException("The server " + address + " cannot be reached: " + e + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("Waiting for the server " + address + " was interrupted.", e);
    }
  }

  private RuntimeException refusal(int status, String detail) {
    return switch (status) {
      case 404 -> new NotFoundException(detail);
      case 409 -> new ConflictException(detail);
      case 400, 401, 403, 405, 406, 413, 414, 415, 422 -> new InvalidInputException(detail);
      default ->
          new StoreException("The server " + address + " answered " + status + ": " + detail);
    };
  }

  private static String detail(InputStream body) throws IOException {
    byte[] bytes = body.readAllBytes();
    try {
      JsonNode problem = new ObjectMapper().readTree(bytes);
      return problem.path("detail").asText(problem.path("title").asText("no reason given"));
    } catch (IOException e) {
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .orElse("no reason given");
    }
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static InvalidInputException notAnAddress(String address) {
    return new InvalidInputException(
        "\""
            + address
            + "\" is no address of a server: expected one such as http://127.0.0.1:3030.");
  }
}
