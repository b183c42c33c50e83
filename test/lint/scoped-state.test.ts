import house from '../../eslint/index.mjs';
import {ruleTester} from './rule-tester.js';

const widget = (members: string) => `class A extends WidgetElement { ${members} }`;
const allowed = (members: string) => ({code: widget(members)});
const forbidden = (members: string, messageId: string) => ({code: widget(members), errors: [{messageId}]});

ruleTester.run('scoped-state', house.rules['scoped-state'], {
  valid: [
    allowed('readonly #query = this.scoped("");'),
    allowed('readonly #form = this.inScope((host) => new EditForm(host, {text: () => this.text}));'),
    allowed('@property() accountId = "";'),
    allowed('static styles = [css];'),
    allowed('readonly #notes = this.load(notesOf);'),
    allowed('readonly #field = createRef();'),
    allowed('/** Whether the list is in front. @lifetime element: layout */ @state() private front = true;'),
    allowed('/** @lifetime user: pictures of the store */ readonly #icons = new AppIcons(this);'),
    allowed('constructor() { super(); /* @lifetime element: keys */ new ShortcutController(this); }'),
    {code: 'class A { #query = ""; part = new Part(this); }'},
  ],
  invalid: [
    forbidden('#query = "";', 'field'),
    forbidden('@state() private query = "";', 'field'),
    forbidden('@state() private query?: string;', 'field'),
    forbidden('/** What is searched for. */ #query = "";', 'field'),
    forbidden('/** @lifetime forever: because */ #query = "";', 'field'),
    forbidden('/** @lifetime user */ #query = "";', 'field'),
    forbidden('readonly #form = new EditForm(this, {});', 'part'),
    forbidden('readonly #parts = {form: new EditForm(this, {})};', 'part'),
    forbidden('constructor() { super(); new ShortcutController(this); }', 'part'),
    forbidden('readonly #parts = {host: this};', 'part'),
    forbidden('open() { this.#editing ??= new Editing(this); }', 'part'),
    forbidden(
      'readonly #form = this.inScope((host) => new Form(host, {onSaved: () => this.announce(x)}));',
      'announced',
    ),
    {code: 'const A = class extends WidgetElement { #query = ""; };', errors: [{messageId: 'field'}]},
  ],
});
