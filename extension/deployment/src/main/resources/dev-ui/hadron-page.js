import { css, html } from 'lit';
import { QwcHotReloadElement } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import '@vaadin/grid';

const MILLIS_BETWEEN_LOOKS = 2000;

/** A page of rows. It asks for them anew every two seconds for as long as it is open. */
export class HadronPage extends QwcHotReloadElement {

    static styles = css`
        :host {
            display: flex;
            flex-direction: column;
            gap: 10px;
            height: 100%;
            padding: 0 10px 10px 10px;
        }
        .choices {
            display: flex;
            gap: 10px;
        }
        .failure {
            color: var(--lumo-error-text-color);
        }
        vaadin-grid {
            flex: 1;
        }
    `;

    static properties = {
        _rows: { state: true },
        _failure: { state: true }
    };

    constructor() {
        super();
        this._rows = [];
        this._failure = '';
        this._looks = 0;
        this.jsonRpc = new JsonRpc(this, false);
    }

    connectedCallback() {
        super.connectedCallback();
        this.look();
    }

    disconnectedCallback() {
        clearTimeout(this._next);
        this._looks++;
        super.disconnectedCallback();
    }

    hotReload() {
        this.look();
    }

    /** Asks now. An answer that comes after a later question was asked is not shown. */
    look() {
        clearTimeout(this._next);
        const look = ++this._looks;
        this.ask().then(answer => this._show(look, answer.result, ''), problem => this._show(look, [], problem.error.message));
    }

    _show(look, rows, failure) {
        if (look === this._looks) {
            this._rows = rows;
            this._failure = failure;
            this._next = setTimeout(() => this.look(), MILLIS_BETWEEN_LOOKS);
        }
    }

    /** A promise of the rows; each page has its own. */
    ask() {
        throw new Error('a page says what it asks');
    }

    /** A column of what each row has under a name: as wide as what it has at first, or as is said where that changes. */
    column(header, path, width) {
        return html`<vaadin-grid-column header=${header} path=${path} ?auto-width=${!width} width=${width ?? '100px'}
            resizable></vaadin-grid-column>`;
    }

    /** All rows, in these columns. */
    grid(...columns) {
        return html`
            ${this._failure ? html`<span class="failure">${this._failure}</span>` : ''}
            <vaadin-grid .items=${this._rows} theme="no-border row-stripes">${columns}</vaadin-grid>`;
    }
}
