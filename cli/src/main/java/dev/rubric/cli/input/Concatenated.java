package dev.rubric.cli.input;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The items of one source after the other, each source opened when its turn comes. A flat-mapped
 * stream would hold all items of a source in memory.
 */
final class Concatenated<S, T> implements Iterator<T> {

  private final Iterator<S> sources;
  private final Function<S, Iterator<T>> items;
  private Iterator<T> current = Collections.emptyIterator();

  Concatenated(Iterator<S> sources, Function<S, Iterator<T>> items) {
    this.sources = sources;
    this.items = items;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && sources.hasNext()) {
      current = items.apply(sources.next());
    }
    return current.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
