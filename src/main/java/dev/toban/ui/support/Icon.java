package dev.toban.ui.support;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The pictures of things and actions; the same thing has the same picture on every page. */
public enum Icon {
    OVERVIEW(Feather.HOME),
    NODE(Feather.SERVER),
    ROLE(Feather.LAYERS),
    NETWORK(Feather.SHARE_2),
    ADAPTER(Feather.SHIELD),
    VOLUME(Feather.DATABASE),
    TOPOLOGY(Feather.GIT_MERGE),
    TIMELINE(Feather.CLOCK),
    ADVISOR(Feather.ZAP),
    SNAPSHOT(Feather.CAMERA),
    JOB(Feather.LIST),
    JOURNAL(Feather.BOOK_OPEN),
    SCHEDULE(Feather.CALENDAR),
    LAB(Feather.PLAY_CIRCLE),
    SETTINGS(Feather.SETTINGS),
    QUORUM(Feather.CHECK_SQUARE),
    CAPACITY(Feather.LIFE_BUOY),
    ACTIVITY(Feather.ACTIVITY),
    VOTES(Material2AL.HOW_TO_VOTE),
    SWITCH(Material2MZ.SETTINGS_ETHERNET),
    SCIENCE(Material2MZ.SCIENCE),
    MEMORY(Material2MZ.MEMORY),
    VIRTUAL_MACHINE(Feather.MONITOR),
    PLAN(Feather.CLIPBOARD),
    CARE(Feather.TOOL),
    MOVE(Feather.CORNER_UP_RIGHT),
    COLUMNS(Feather.COLUMNS),
    FILTER(Feather.FILTER),
    EXPORT(Feather.DOWNLOAD),
    OPEN(Feather.FOLDER),
    COPY(Feather.COPY),
    REHEARSE(Feather.PLAY_CIRCLE),
    RUN(Feather.PLAY),
    SAVE(Feather.SAVE),
    PAUSE(Feather.PAUSE),
    RESUME(Feather.PLAY),
    STOP(Feather.SQUARE),
    POWER(Feather.POWER),
    UNDO(Feather.ROTATE_CCW),
    STEP(Feather.SKIP_FORWARD),
    NEXT_EVENT(Feather.CHEVRONS_RIGHT),
    ADD(Feather.PLUS),
    REMOVE(Feather.TRASH_2),
    EDIT(Feather.EDIT_2),
    EVIDENCE(Feather.FILE_TEXT),
    FILE(Feather.FILE),
    ARMED(Feather.UNLOCK),
    LOCKED(Feather.LOCK),
    REFRESH(Feather.REFRESH_CW),
    SEARCH(Feather.SEARCH),
    HELP(Feather.HELP_CIRCLE),
    KEYBOARD(Feather.COMMAND),
    LIGHT(Feather.SUN),
    DARK(Feather.MOON),
    CLOSE(Feather.X),
    BACK(Feather.CHEVRON_LEFT),
    NEXT(Feather.CHEVRON_RIGHT),
    UP(Feather.CHEVRON_UP),
    DOWN(Feather.CHEVRON_DOWN),
    ARROW(Feather.ARROW_RIGHT),
    MORE(Feather.MORE_HORIZONTAL),
    LINK(Feather.EXTERNAL_LINK),
    DETAILS(Feather.SIDEBAR),
    INFORMATION(Feather.INFO),
    ZOOM_IN(Feather.ZOOM_IN),
    ZOOM_OUT(Feather.ZOOM_OUT),
    LOGO(Feather.GRID);

    private static final int SIZE = 16;

    private final String code;

    Icon(Ikon code) {
        this.code = code.getDescription();
    }

    /** A fresh picture, coloured by the text around it. */
    public Node node() {
        return node(SIZE);
    }

    public Node node(int size) {
        FontIcon icon = new FontIcon(code);
        // By class, because AtlantaFX sets one size for all icons and wins over the setter.
        icon.getStyleClass().addAll("icon", "icon-" + size);
        return icon;
    }
}
