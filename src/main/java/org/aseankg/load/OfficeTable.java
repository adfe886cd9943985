package org.aseankg.load;

import java.io.IOException;

/**
 * Tables of people in office, or of the offices themselves, as queries of Wikidata give them:
 * {@code person,personID,position,start,end} and their like.
 */
final class OfficeTable implements ExternalFormat {

  @Override
  public boolean recognises(Head head) {
    return head.form() == Head.Form.TABLE && OfficeColumns.areIn(head.columns());
  }

  @Override
  public void read(SourceFile file, ExternalWriter out) throws IOException {
    OfficeColumns columns = OfficeColumns.of(Head.of(file).columns());
    ExternalTable.read(
        file, out, (cells, position) -> columns.write(new Cells(cells, position, out), out));
  }
}
