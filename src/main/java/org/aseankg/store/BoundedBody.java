package org.aseankg.store;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of an answer, given up as soon as it has more bytes than it may. */
final class BoundedBody implements BodySubscriber<byte[]> {

  private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
  private final CompletableFuture<byte[]> result = new CompletableFuture<>();
  private final long most;
  private long count;
  private Flow.Subscription subscription;

  /** The answer is longer than it may be. */
  static final class TooLongException extends IOException {}

  BoundedBody(HttpResponse.ResponseInfo response, long most) {
    this.most = most;
    this.count = 0;
    boolean announced = response.headers().firstValueAsLong("Content-Length").orElse(0) > most;
    if (announced) {
      result.completeExceptionally(new TooLongException());
    }
    bytes
        .getBody()
        .whenComplete(
            (body, e) -> {
              if (e == null) {
                result.complete(body);
              } else {
                result.completeExceptionally(e);
              }
            });
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return result;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (result.isDone()) {
      given.cancel();
    } else {
      bytes.onSubscribe(given);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    for (ByteBuffer buffer : part) {
      count += buffer.remaining();
    }
    if (count > most) {
      subscription.cancel();
      result.completeExceptionally(new TooLongException());
    } else {
      bytes.onNext(part);
    }
  }

  @Override
  public void onError(Throwable failure) {
    bytes.onError(failure);
  }

  @Override
  public void onComplete() {
    bytes.onComplete();
  }
}
