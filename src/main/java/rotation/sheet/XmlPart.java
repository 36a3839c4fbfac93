package rotation.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML file of a workbook, read from its start to its end. Elements are known by their local names, since the two kinds of
 * xlsx differ in namespaces alone. A document type, by which XML could reach for other files or grow, is refused.
 *
 * <p>To walk the children of the element that it stands at:
 *
 * <pre>{@code
 * for (int parent = xml.depth(); xml.nextChild(parent); ) {
 *     ... xml.name() ...
 * }
 * }</pre>
 *
 * What is not read of a child is passed over.
 */
final class XmlPart implements AutoCloseable {

    /** No spreadsheet program nests deeper than 20. */
    private static final int MOST_DEPTH = 100;

    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final int mostText;
    private final InputStream in;
    private final XMLStreamReader xml;
    private int depth;

    /**
     * Begins with the element that holds all others.
     *
     * @param name in the workbook
     * @param mostText as {@link Limits#text}
     */
    XmlPart(String name, InputStream in, int mostText) throws IOException {
        this.name = name;
        this.mostText = mostText;
        this.in = in;
        try {
            xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
        nextChild(0);
    }

    private static XMLInputFactory factory() {
        // That of the JDK, whatever other libraries bring.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** How many elements are open, with the one that it stands at. */
    int depth() {
        return depth;
    }

    /** The name of the element that it stands at, without its namespace. */
    String name() {
        return xml.getLocalName();
    }

    /**
     * Goes to the next child of an element.
     *
     * @param parent its depth
     * @return whether there is one; if not, it stands behind the element
     */
    boolean nextChild(int parent) throws IOException {
        while (advance()) {
            if (depth < parent) {
                return false;
            }
            if (depth == parent + 1 && xml.isStartElement()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Goes to the next start of an element or the next text inside an element, however deep.
     *
     * @param ancestor its depth
     * @return whether there is one; if not, it stands behind the element
     */
    boolean nextInside(int ancestor) throws IOException {
        while (advance()) {
            if (depth < ancestor) {
                return false;
            }
            if (xml.isStartElement() || isText()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands at a text, not at an element. */
    boolean isText() {
        return xml.getEventType() == XMLStreamConstants.CHARACTERS || xml.getEventType() == XMLStreamConstants.CDATA;
    }

    /** Adds the text that it stands at. */
    void addTextTo(StringBuilder text) throws IOException {
        if (text.length() + xml.getTextLength() > mostText) {
            throw new Refusal("limit.text", mostText);
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    /** All text inside the element that it stands at, behind which it then stands. */
    String text() throws IOException {
        var text = new StringBuilder();
        for (int element = depth; nextInside(element); ) {
            if (isText()) {
                addTextTo(text);
            }
        }
        return text.toString();
    }

    /** Passes over what is inside the element that it stands at. */
    void skip() throws IOException {
        for (int element = depth; depth >= element; ) {
            advance();
        }
    }

    /** An attribute of the element that it stands at, whatever its namespace; null: there is none. */
    @Nullable
    String attribute(String localName) {
        return xml.getAttributeValue(null, localName);
    }

    /** An attribute of the element that it stands at; null: there is none. */
    @Nullable
    String attribute(String namespace, String localName) {
        return xml.getAttributeValue(namespace, localName);
    }

    /** Goes one step on; false: the document has ended. */
    private boolean advance() throws IOException {
        int event;
        try {
            if (!xml.hasNext()) {
                return false;
            }
            event = xml.next();
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
            if (depth > MOST_DEPTH) {
                throw broken();
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw broken();
        }
        return true;
    }

    /** The part is not what the format wants it to be. */
    Refusal broken() {
        return new Refusal("broken", name);
    }

    /** The same, of a cell in it. */
    Refusal broken(String cell) {
        return new Refusal("broken", name + " " + cell);
    }

    /** What the stream beneath has refused, or else that the part is no XML. */
    private IOException refusal(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return e.getNestedException() instanceof IOException io ? io : broken();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw refusal(e);
        } finally {
            in.close();
        }
    }
}
