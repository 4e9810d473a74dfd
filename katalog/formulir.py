from django.forms.renderers import TemplatesSetting


class Perender(TemplatesSetting):
    """Form widgets come from our own templates first, so that no widget needs inline style."""
