import { ActionForm } from '#components/admin/form/action-form.client.tsx'
import { Submit } from '#components/admin/form/submit.client.tsx'
import { ButtonLink } from '#components/admin/kit/button-link.tsx'
import { Facts } from '#components/admin/kit/facts.tsx'
import { More } from '#components/admin/kit/more.tsx'
import { PageHead } from '#components/admin/kit/page-head.tsx'
import { Section } from '#components/admin/kit/section.tsx'
import { readHouse } from '#domain/upkeep/desk.ts'
import { upkeepPath } from '#i18n/desk-site-paths.ts'
import { deskWords } from '#server/desk/words.ts'
import { titled } from '../../titled.ts'
import { Desk } from '../desk.tsx'
import { guarded } from '../guarded.tsx'
import { rebuild, takeSamplesOut } from './actions.ts'
import { houseFacts } from './house-facts.ts'

export const generateMetadata = () => titled((t) => t('desk.upkeep.title'))

/** What has to be done seldom: imports, the end of the sample news, making again what readers are served from. */
export default function UpkeepPage() {
  return guarded(async (at) => {
    const house = await readHouse(at.actor)
    const { t } = await deskWords()
    return (
      <Desk at={at}>
        <PageHead title={t('desk.upkeep.title')} lead={t('desk.upkeep.lead')} />
        <Section id="import" title={t('desk.upkeep.import.title')} lead={t('desk.upkeep.import.lead')} beside>
          <ButtonLink href={upkeepPath('import')}>{t('desk.upkeep.import.open')}</ButtonLink>
        </Section>
        <Section id="live" title={t('desk.upkeep.live.title')} lead={t('desk.upkeep.live.lead')} beside>
          <More label={t('desk.upkeep.live.open')}>
            <p>{t('desk.upkeep.live.sure', { n: house.articles })}</p>
            <ActionForm action={rebuild} label={t('desk.upkeep.live.title')}>
              <Submit tone="plain" pending={t('desk.upkeep.live.working')}>
                {t('desk.upkeep.live.send')}
              </Submit>
            </ActionForm>
          </More>
        </Section>
        <Section
          id="samples"
          title={t('desk.upkeep.samples.title')}
          lead={t('desk.upkeep.samples.lead')}
          beside
        >
          <p>{t('desk.upkeep.samples.count', { n: house.samples })}</p>
          <ActionForm action={takeSamplesOut} className="form" label={t('desk.upkeep.samples.title')}>
            {house.samples > 0 && (
              <More label={t('desk.upkeep.samples.open')}>
                <p>{t('desk.upkeep.samples.sure')}</p>
                <Submit tone="danger" pending={t('desk.upkeep.samples.working')}>
                  {t('desk.upkeep.samples.send')}
                </Submit>
              </More>
            )}
          </ActionForm>
        </Section>
        <Section id="house" title={t('desk.upkeep.house.title')} lead={t('desk.upkeep.house.lead')} beside>
          <Facts facts={await houseFacts(house)} />
        </Section>
      </Desk>
    )
  })
}
