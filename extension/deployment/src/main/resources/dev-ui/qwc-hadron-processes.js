import { html } from 'lit';
import '@vaadin/select';
import { HadronPage } from './hadron-page.js';

const ORDERS = [
    { label: 'Fullest mailbox', value: 'mailbox' },
    { label: 'Most received', value: 'received' },
    { label: 'Oldest', value: 'age' }
];

/** What a choice has for no restriction: no id, and not empty, which a select takes for no choice. */
const ALL = 'all';

/** The first processes by an order, of all hosts and definitions or of one. */
export class QwcHadronProcesses extends HadronPage {

    static properties = {
        _hosts: { state: true },
        _definitions: { state: true }
    };

    constructor() {
        super();
        this._order = 'mailbox';
        this._host = ALL;
        this._definition = ALL;
        this._hosts = [];
        this._definitions = [];
    }

    ask() {
        this.jsonRpc.hosts().then(answer => this._hosts = answer.result.map(host => host.id), () => { });
        this.jsonRpc.spawnedDefinitions().then(answer => this._definitions = answer.result, () => { });
        return this.jsonRpc.processes({
            order: this._order, host: this._chosen(this._host), definition: this._chosen(this._definition)
        });
    }

    _chosen(id) {
        return id === ALL ? '' : id;
    }

    render() {
        return html`
            <div class="choices">
                ${this._select('Order', '_order', ORDERS)}
                ${this._select('Host', '_host', this._orAll(this._hosts))}
                ${this._select('Definition', '_definition', this._orAll(this._definitions))}
            </div>
            ${this.grid(this.column('PID', 'pid'), this.column('Definition', 'definition'), this.column('Host', 'host'),
                this.column('Names', 'names'), this.column('Mailbox', 'mailbox'), this.column('Received', 'received'),
                this.column('Started', 'startedAt'))}`;
    }

    _orAll(ids) {
        return [{ label: 'All', value: ALL }, ...ids.map(id => ({ label: id, value: id }))];
    }

    _select(label, field, items) {
        return html`<vaadin-select label=${label} .items=${items} .value=${this[field]}
            @value-changed=${event => this._choose(field, event.detail.value)}></vaadin-select>`;
    }

    _choose(field, value) {
        if (this[field] !== value) {
            this[field] = value;
            this.look();
        }
    }
}

customElements.define('qwc-hadron-processes', QwcHadronProcesses);
