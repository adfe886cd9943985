package org.aseankg.store;

import org.junit.jupiter.api.AfterEach;

class KgStoreInMemoryTest extends KgStoreContract {

  private final KgStore store = KgStore.inMemory();

  @Override
  KgStore store() {
    return store;
  }

  @AfterEach
  void close() {
    store.close();
  }
}
